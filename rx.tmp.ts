import { attack, composed, literals } from './test/manifest/patterns';
const all = [...literals, ...composed()];
let total=0;
for (const one of all) { const t=process.cpuUsage().user; const f=attack(one); const d=(process.cpuUsage().user-t)/1e6; total+=d; if (f!==undefined) console.log('ATTACK', one.path, one.pattern, f); if (d>1) console.log('slow', d.toFixed(1), one.path, one.pattern.slice(0,160)); }
console.log('total', total.toFixed(1));
