/** What is asked beside the words of a report, by category, until a community asks otherwise [D]. */
import type { CategoryCode } from '#contracts/community-settings';
import type { Question } from '#contracts/request-questions';

const asks = (code: string, ask: string, choices: readonly string[], about: readonly string[] = []): Question => ({
  ...{ code, ask, choices: choices.map(chosen) },
  ...(about.length > 0 && { about: [...about] }),
});

/** `!有` is an answer that means danger. */
function chosen(words: string): Question['choices'][number] {
  return words.startsWith('!') ? { label: words.slice(1), isDanger: true } : { label: words };
}

export const questionDefaults: Readonly<Partial<Record<CategoryCode, readonly Question[]>>> = {
  A1: [asks('out', '人都离开了吗?', ['都离开了', '!还有人'])],
  A2: [
    asks('leaks', '还在漏吗?', ['还在漏', '不漏了'], ['漏', '喷', '淹', '爆管']),
    asks('homes', '几家这样?', ['只有我家', '整栋都这样', '不清楚'], ['停', '没水', '没电', '没气']),
  ],
  A3: [asks('trapped', '有人困在里面吗?', ['!有', '没有', '不知道'])],
  B1: [asks('long', '多久了?', ['今天', '几天了', '一直这样'])],
  B2: [
    asks('lamps', '坏了几盏灯?', ['一盏', '整层', '整栋'], ['灯']),
    asks('way', '人还能走吗?', ['能走', '要绕', '走不了'], ['路', '砖', '井盖', '扶手', '台阶']),
  ],
  B4: [asks('when', '什么时候有?', ['白天', '夜里', '都有'], ['吵', '噪', '狗'])],
  B5: [asks('still', '现在还堵着吗?', ['还堵着', '走了', '常常这样'])],
};
