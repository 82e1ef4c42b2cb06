/**
 * Owns the error rates of converted characters, by what decided them: counted on Taiwanese news, reports and laws that
 * were converted to simplified and back, smoothed and rounded; rates of rare ones are estimated by reading.
 */

/** Per mille for a character that no word decides, and for one in a dictionary word. */
export const OTHERS = { open: 8, word: 2 } as const;

/** Character, per mille alone, per mille in a word. */
export const RISKS = `
  里 150 25  复 300 70  杰 350 250  台 30 5  干 350 50  制 60 15  仑 300 80  升 150 6  并 10 8  冲 400 25  汇 80 25
  只 70 10  游 250 8  面 130 4  昆 100 200  准 100 5  发 50 6  径 200 8  赞 300 20  托 60 8  厘 50 80  回 50 4  背 10 40
  松 60 5  钟 110 10  谷 70 10  余 150 8  卷 150 40  斗 150 12  后 30 3  系 80 6  采 60 10  志 60 8  致 40 6  折 50 25
  蒙 90 60  征 90 15  御 80 10  出 20 3  表 30 3  注 20 6  签 60 25  欲 60 40  范 100 8  于 10 2  尸 80 10  涂 150 20
  舍 90 10  丑 200 20  咸 150 20  岳 100 20  历 70 8  板 20 12  梁 60 30  胡 40 12  获 60 10  雕 60 20  饥 60 20  辟 100 10
  郁 150 20  朴 100 10  姜 110 20  弥 40 12  恶 60 12  愈 100 20  挨 120 40  沾 100 40  淀 100 10  炼 110 25  纤 60 12
  腊 60 10  荡 50 25  钻 60 20  咨 60 10  勋 90 60  娘 10 200  戚 40 80  俊 20 60  谥 60 40  曲 25 6  布 20 8  别 15 4
  哄 80 40  栗 60 20  秋 12 6  克 12 5  云 40 6  种 20 4  筑 25 6  几 20 5  向 15 5  累 20 8  须 12 6
  夸 40 20  奸 60 30  尝 30 15  据 10 4  摆 10 8  旋 30 15  杆 150 60  杠 80 30  柜 10 6  熏 60 30  迹 20 15  链 20 10
  鉴 20 10  闲 40 30  霉 60 20  症 20 10  泛 60 40  烟 20 8  宁 25 6  丰 15 4  万 10 4  同 6 2  合 6 2  它 4 2  家 3 2`;

/** Characters with both forms in use: a matter of house style, not an error. */
export const HOUSE = '念周台划杯借布占了尽岩闲污毁雇伙扎凶巨搜';

/** Characters that names have in either form, unpredictably. */
export const IN_NAMES = '云丰台凌杰升';
/** The same for surnames only: given names have it in one form. */
export const IN_SURNAMES = '肖付宁';
