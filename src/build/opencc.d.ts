/** The dictionaries of opencc-js, as one string “key value|key value …”. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
