/** The dictionaries of opencc-js: “key value|key value …”. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
