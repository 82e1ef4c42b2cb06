/** Owns a small list of people of two characters whom every reader knows; jieba's dictionary cannot tell such from words. Own work. */

/** Figures of history, letters and politics under names of two characters. */
export const KNOWN_PEOPLE: readonly string[] = `
孔子 孟子 庄子 老子 荀子 墨子 孙武 孙膑 吴起 商鞅 李斯 韩非 屈原 扁鹊 鲁班 荆轲 廉颇 苏秦 张仪 管仲 范蠡 勾践 夫差 西施 嬴政 刘邦 项羽 韩信 张良 萧何 卫青 张骞 苏武 班固 班超 张衡 蔡伦
王莽 刘秀 曹操 刘备 孙权 关羽 张飞 赵云 周瑜 吕布 貂蝉 董卓 袁绍 曹丕 曹植 华佗 鲁肃 吕蒙 黄忠 马超 姜维 杜预 嵇康 阮籍 陆机 刘裕 谢安 陶潜 祖逖 李渊 魏征 玄奘 鉴真 李白 杜甫 王维 韩愈 柳永
李贺 杜牧 张旭 李煜 赵普 寇准 包拯 苏轼 苏辙 苏洵 曾巩 沈括 毕昇 岳飞 秦桧 陆游 朱熹 宋江 武松 林冲 李逵 朱棣 郑和 徐渭 唐寅 李贽 康熙 雍正 乾隆
嘉庆 道光 咸丰 同治 光绪 慈禧 溥仪 魏源 严复 黄兴 蔡锷 鲁迅 胡适 茅盾 巴金 老舍 曹禺 冰心 丁玲 田汉 聂耳 艾青 夏衍 萧红 萧军 周扬 胡风 钱穆
朱德 陈毅 贺龙 叶挺 粟裕 彭湃 陈云 彭真 林彪 江青 康生 乔石 李鹏 胡绳 吴仪 雷锋 列宁 牛顿 林肯 拜登 普京 布什 里根 布莱 梅杰 科尔 金庸
古龙 琼瑶 三毛 姚明 刘翔 李宁 李娜 郎平 成龙 启功 姜昆 冯巩 马季 张謇`
  .trim()
  .split(/\s+/);
