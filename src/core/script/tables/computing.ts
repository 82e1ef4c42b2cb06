/**
 * Owns words whose regional form is a term of computing, while newspapers use them in general senses: 运行机制 is not 執行,
 * 联系制度 not 聯絡, 社区 not 社群. Selected by reading those entries of OpenCC's TWPhrases (Apache-2.0) that are frequent in
 * jieba's counts of running text.
 */

/** Replaced only near a word of `COMPUTING`. */
export const GENERAL_WORDS = `
  项目 支持 消息 联系 设备 发布 用户 类型 高级 程序 数字 对象 文件 设置 打开 性能 运行 地址 访问 保存 声明 扩展 进程 循环 连接 局部 信号 通道 代码 创建 查看 添加 模拟 参数
  窗口 变量 脚本 优化 存储 接口 集成 链接 全局 字体 权限 发送 批量 高端 低级 模块 调制 审核 远程 点击 调度 调用 数组 实例 交互 兼容 汇编 分区 导出 导入 信道 指针 激活 缓存
  集群 默认 仿真 查找 刷新 屏蔽 矢量 总线 队列 组件 内核 调试 端口 菜单 映射 触摸 溢出 禁用 内置 剪切 插件 词组 比特 进制 回调 递归 注销 加载 算子 挂断 采样 交互式 重载 前缀
  后缀 异步 镜像 范式 持久性 图标 堆栈 绑定 壁纸 截取 串行 并行 线程 句柄 质量 主板 标签 标志 任务 社区 多任务`;

/** Words that indicate a context of computing. */
export const COMPUTING =
  /软件|硬件|电脑|计算机|程序员|源代码|编程|编译|操作系统|服务器|浏览器|鼠标|键盘|数据库|函数|算法|硬盘|U盘|二进制|字节|文件夹|桌面图标|驱动程序|应用程序|安装包|命令行|Windows|Linux|Android|iOS|Python|Java|API|HTML|CPU|GPU|SQL/iu;
