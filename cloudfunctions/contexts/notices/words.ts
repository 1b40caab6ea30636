/** What a notice says. Short enough for WeChat's fields after cutting, plain enough for anybody. */
import type { ContentFact } from '#contracts/content-facts';
import type { HandedOver } from '#contracts/duty';
import type { ListFact, PrivacyFact, RecordGone } from '#contracts/privacy-facts';
import type { RequestFact } from '#contracts/request-facts';
import type { SpotCounts } from '#contracts/request-sweeps';
import { clockId } from '../../kernel/actor';
import type { ToldFact } from './audience';

/** In place of what the one who looked wrote to the worker. */
const heardByNeighbours = '已经请他再去看看。';

interface Saying {
  readonly title: string;
  readonly words: string;
  /** The two lines of a WeChat message, the more telling one first: each is cut to twenty characters. */
  readonly lines: readonly [string, string];
}

/** What is said of a request that moved. */
export const sayings: Readonly<Record<RequestFact['kind'], (fact: RequestFact) => Saying>> = {
  'requests.reported': ({ placeLabel, words }) => ({
    title: '有人报了一件事',
    words: `${placeLabel}:${words}`,
    lines: [words, placeLabel],
  }),
  'requests.taken': ({ handlerName, placeLabel }) =>
    progress(`${handlerName ?? '网格员'}来办这件事`, `${placeLabel}的事,已经在办。`),
  'requests.resolved': ({ words }) => progress('办好了,等您看一眼', words),
  'requests.confirmed': ({ placeLabel }) =>
    progress('有人看过,说好了', `${placeLabel}的事办结了。没好的话,七天里点开说一声。`),
  'requests.ended': ({ ending, words }) =>
    progress(ending === 'partly' ? '办好了一部分' : '这件事办不了', `${words} 不同意,七天里点开说一声。`),
  'requests.returned': ({ placeLabel, words, isHalf }) => ({
    title: isHalf ? '有人看过,说好了一半' : '有人看过,说没好',
    words: `${placeLabel}:${words}`,
    lines: [`${isHalf ? '好了一半' : '没好'}:${words}`, placeLabel],
  }),
  'requests.handed': ({ placeLabel, words }) => toDo('有件事请您来办', `${placeLabel}:${words}`, words, placeLabel),
  'requests.accepted': ({ placeLabel }) => progress('请的人答应来办了', `${placeLabel}的事。`),
  'requests.declined': ({ placeLabel, leadId, actorId }) =>
    leadId === undefined
      ? progress(
          actorId === clockId ? '请的人不在这里做事了' : '请的人说不归他办',
          `${placeLabel}的事。点开看原因,再请别人。`,
        )
      : progress('第二次退回,要一起到现场看', `${placeLabel}的事。由一位社区工作者牵头,当场定下谁来办。`),
  'requests.finished': ({ placeLabel, words }) => progress('请的人办完了他那部分', `${placeLabel}:${words}`),
  'requests.siteChecked': ({ placeLabel, words }) => progress('到现场看过了,定了谁来办', `${placeLabel}:${words}`),
  'requests.extended': ({ words, day = '' }) =>
    progress(`要晚到${dayName(day)}`, `${words} 等不了,点开说一声,会有另一位来定。`),
  'requests.contested': ({ placeLabel, words }) => toDo('有人不同意晚', `${placeLabel}:${words}`, words, placeLabel),
  'requests.settled': ({ words, placeLabel, actorId }) =>
    actorId === clockId
      ? progress('没人来定,照先说的日子', `${placeLabel}的事。${words}`)
      : progress('您不同意晚,有人定了', words),
  'requests.paused': ({ words }) => progress('等您回一句话', words),
  'requests.answered': ({ placeLabel, words }) => progress('居民回话了', `${placeLabel}:${words}`),
  'requests.resumed': ({ placeLabel }) => progress('接着办了', `${placeLabel}的事,接着在办。`),
  'requests.checked': ({ words, day = '' }) => progress(`又去看了,${dayName(day)}再看`, words),
  'requests.calledBack': ({ placeLabel }) => progress('给报的人回过话了', `${placeLabel}的事。`),
  'requests.unsure': ({ placeLabel }) => progress('有人看了,说不清好没好', `${placeLabel}的事,请您去看一眼。`),
  'requests.askedAgain': ({ placeLabel }) =>
    progress('再请您看一眼', `${placeLabel}的事,说是办好了。好没好,点开说一声。`),
  'requests.unanswered': ({ placeLabel }) =>
    progress('没等到您的话,先收起来了', `${placeLabel}的事,不算您说好。没好的话,七天里点开说一声。`),
  'requests.stillOpen': ({ placeLabel }) =>
    progress('这件事还在办,没有忘', `${placeLabel}的事还没办完。点开看下次什么时候再看。`),
  'requests.checkMissed': ({ placeLabel, isAgain, handlerId }) =>
    handlerId === undefined
      ? progress('还没有人来办的事', `${placeLabel}的事,报了一个多月了。请点开接下来。`)
      : progress(isAgain ? '说好再看,过了几天还没看' : '说好今天再看的事', `${placeLabel}的事,请去看一眼,再定个日子。`),
  'requests.lookAgain': ({ placeLabel }) =>
    progress('过了两周,还好着吗?', `${placeLabel}的事。又坏了,点开说一声,还是这个号。`),
  'requests.sweepEnded': ({ sweep, words }) =>
    progress(
      sweep ? `${sweep.thing},查了 ${sweep.total} 栋楼` : '一起查过了',
      `${sweep ? countsName(sweep.counts) : ''}${words}`,
    ),
};

/**
 * The same fact as a household hears it that said 我家也是: not on which floor it is, and not what another resident wrote.
 */
export function asNeighboursHear<Told extends ToldFact>(fact: Told): Told {
  if (!('requestId' in fact)) return fact;
  const placeLabel = fact.publicPlace ?? fact.placeLabel;
  return { ...fact, placeLabel, ...(fact.kind === 'requests.returned' && { words: heardByNeighbours }) };
}

/** To those who work there: no message reaches who asked. */
export function sayCallBack({ placeLabel, kind }: RequestFact): Saying {
  const what = kind === 'requests.resolved' || kind === 'requests.askedAgain' ? '问他好没好。' : '告诉他办到哪一步了。';
  return progress('要给报的人回个电话', `${placeLabel}的事,他收不到消息。${what}`);
}

const looks: Readonly<Record<ContentFact['kind'], string>> = {
  'content.published': '您写的话,大家看得到了',
  'content.keptBack': '您写的话没有公开',
};

/** To the writer, when a coordinator has looked. */
export function sayLook({ kind, why }: ContentFact): Saying {
  return progress(looks[kind], kind === 'content.published' ? why : `原因:${why}。七天里可以请人再看一次。`);
}

/** To both who hand a grid over: there is no case to open, and nothing to push. */
export function sayHandedOver({ gridName, fromName, toName }: HandedOver): Saying {
  return progress('网格换人了', `${gridName},从${fromName}交给${toName}。`);
}

const answers: Readonly<Record<PrivacyFact['kind'], string>> = {
  'privacy.corrected': '您说记错的,改好了',
  'privacy.notCorrected': '您说记错的,没有改',
};

/** To the one who asked for a correction: what it was and what was answered is read where it is sealed. */
export function sayAnswer({ kind }: PrivacyFact): Saying {
  return progress(answers[kind], '点开看社区怎么答的。');
}

const lists: Readonly<Record<ListFact['kind'], Saying>> = {
  'privacy.listWaits': progress('有一份居民名单,等您同意', '谁要的、做什么用,请到电脑上的工作台看。'),
  'privacy.listAgreed': progress('您要的居民名单,同事同意了', '一天之内,请到电脑上的工作台取。'),
  'privacy.listRefused': progress('您要的居民名单,同事没有同意', '请先和同事说一说。要用,可以再要一次。'),
};

/** To coordinators, of a list of many persons: nobody on it and nobody who wants it is named. */
export function sayList({ kind }: ListFact): Saying {
  return lists[kind];
}

const gone = {
  family: progress('您家人的资料,按要求删掉了', '删了就找不回来。以后要办事,请和网格员说。'),
  keeper: progress('代记的一份居民资料,按要求删掉了', '是没有微信的一位居民的。删了就找不回来。'),
} as const;

/** To who acted for the person, or kept the record: whose it was is not said any more. */
export function sayGone({ familyIds }: RecordGone, personId: string): Saying {
  return familyIds.includes(personId) ? gone.family : gone.keeper;
}

function progress(title: string, words: string): Saying {
  return { title, words, lines: [title, words] };
}

/** What somebody has to do; the WeChat message says what before where. */
function toDo(title: string, words: string, what: string, where: string): Saying {
  return { title, words, lines: [what, where] };
}

/** 9 处好的,3 处修好了,2 处还没修好。 */
function countsName({ fine, mended, broken, notYet }: SpotCounts): string {
  const parts = [
    fine > 0 && `${fine} 处好的`,
    mended > 0 && `${mended} 处修好了`,
    broken > 0 && `${broken} 处还没修好`,
    notYet > 0 && `${notYet} 处还没看`,
  ];
  return `${parts.filter(Boolean).join(',')}。`;
}

/** 2026-12-05 as people say it: 12 月 5 日. */
function dayName(day: string): string {
  const [, month, date] = day.split('-').map(Number);
  return `${month ?? ''} 月 ${date ?? ''} 日`;
}

export const words = {
  /** In place of the name of a worker who is not here any more. */
  somebodyTook: '网格员来办这件事',
  /** What is left of a notice about a case whose asker is not here any more. */
  erased: '报的人已注销,内容已删除。',
  labels: { notice: '收到的消息', allowed: '允许的微信提醒', count: '还剩几条' },
} as const;
