/** What papers print: vague words. */
import { papers } from '../papers';

papers('vague words', [
  ['1978-11-02', ['拖拉机站⟨现在=PRESENT_REF⟩有东方红牌拖拉机九台。']],
  ['2022-12-26', ['他说：“⟨这几天=PAST_REF⟩降温，老人要少出门。”']],
]);
