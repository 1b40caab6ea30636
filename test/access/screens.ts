/** Every screen there is, who reads it, and how he gets there. A guard compares the routes with `src/app.config.ts`. */
import * as papers from '#contracts/places-papers';
import type { RequestState } from '#contracts/request-states';
import * as requests from '#contracts/requests';
import { keptPersons } from '#contracts/kept-persons';
import { typePhone } from '#contracts/phones';
import * as sweeps from '#contracts/request-sweeps';
import { invite } from '#contracts/roles';
import { community, placeId } from '../../emulator/seed/community';
import type { PersonaName } from '../../emulator/seed/personas';
import { openDesk } from '../support/desk';
import { spotIn } from '../support/sweeps';
import type { World } from '../support/world';
import type { Reader } from './reader';
import type { View } from './view';

export interface Screen {
  readonly name: string;
  /** As `src/app.config.ts` spells it. */
  readonly route: string;
  /** Who reads it; `newcomer` was never here before. */
  readonly by: PersonaName | 'newcomer';
  /** WeChat's own business: a browser has no such gate, and no recorder. */
  readonly isPhoneOnly?: true;
  readonly go: (reader: Reader, cases: Cases, view: View) => Promise<void>;
}

/** Cases of the demo in the state a screen needs. */
export interface Cases {
  /** Done by a worker; its asker, Gu, is to judge it. */
  readonly toJudge: string;
  /** Reported by Lin with a picture, being worked on by Zhou. */
  readonly inWork: string;
  /** Reported by Gu, taken by nobody. */
  readonly fresh: string;
  /** What the code on a stairway's plate says. */
  readonly plate: string;
  /** The code of an invitation by Fang that nobody has answered. */
  readonly invitation: string;
  /** Somebody without WeChat, of whom Zhou keeps a record. */
  readonly kept: string;
  /** A sweep that goes on, and its building where Zhou works and nobody has looked. */
  readonly sweep: string;
  readonly spot: string;
}

const home = { normal: 'home', elder: 'elder-home' };
/** Everybody begins there. */
const atHome = (reader: Reader, _cases: Cases, { mode }: View) => reader.part(home[mode]).waitFor();
const words = '四楼的楼道灯不亮,晚上上下楼看不见台阶。';

/** As it is printed at set-up; nothing is founded by looking at it. */
const founding = `community duian: ${'A'.repeat(16)}`;

/** In the order they are read by one person, so that each person opens the app once. */
export const screens: readonly Screen[] = [
  { name: 'home-to-judge', route: 'pages/home/home', by: 'gu', go: atHome },
  { name: 'my-cases', route: 'pages/cases/cases', by: 'gu', go: (reader) => reader.open('pages/cases/cases', 'cases') },
  {
    name: 'board',
    route: 'pages/requests/board/board',
    by: 'gu',
    go: (reader) => reader.open('pages/requests/board/board', 'board-list'),
  },
  { name: 'inbox', route: 'pages/inbox/inbox', by: 'gu', go: (reader) => reader.open('pages/inbox/inbox', 'inbox') },
  { name: 'me', route: 'pages/me/me', by: 'gu', go: (reader) => reader.open('pages/me/me', 'me-phone-grid') },
  {
    name: 'check',
    route: 'pages/people/check/check',
    by: 'gu',
    go: (reader) => reader.open('pages/people/check/check', 'check-scan'),
  },
  {
    name: 'check-wrong',
    route: 'pages/people/check/check',
    by: 'gu',
    go: async (reader) => {
      await reader.write('check-code', 'ABCD 2345');
      await reader.tap('check-do');
      await reader.part('failure').waitFor();
    },
  },
  {
    name: 'invitation',
    route: 'pages/people/invitation/invitation',
    by: 'gu',
    go: (reader) => reader.open('pages/people/invitation/invitation', 'invitation-scan'),
  },
  {
    name: 'homes-waits',
    route: 'pages/people/homes/homes',
    by: 'gu',
    go: (reader) => reader.open('pages/people/homes/homes', 'use-1'),
  },
  {
    name: 'home-left-asked',
    route: 'pages/people/homes/homes',
    by: 'gu',
    go: (reader) => reader.tap('leave-1'),
  },
  {
    name: 'by-code-wrong',
    route: 'pages/people/by-code/by-code',
    by: 'gu',
    go: async (reader) => {
      await reader.tap('leave-1-cancel');
      await reader.tap('use-1');
      await reader.write('use-code', 'ABCD 2345');
      await reader.tap('use-do');
      await reader.part('failure').waitFor();
    },
  },
  {
    name: 'settle-more',
    route: 'pages/people/settle/settle',
    by: 'gu',
    go: async (reader) => {
      await reader.open('pages/people/settle/settle', 'building');
      for (const choice of ['building-qingnian~b2', 'unit-1', 'floor-2']) await reader.tap(choice);
      await reader.part('door-201').waitFor();
    },
  },
  {
    name: 'privacy',
    route: 'pages/people/privacy/privacy',
    by: 'gu',
    go: (reader) => reader.open('pages/people/privacy/privacy', 'guide-agreed'),
  },
  {
    name: 'privacy-part',
    route: 'pages/people/privacy/privacy',
    by: 'gu',
    go: async (reader) => {
      await reader.tap('guide-long');
      await reader.part('guide-long-said').waitFor();
    },
  },
  {
    name: 'agreed',
    route: 'pages/people/agreed/agreed',
    by: 'gu',
    go: (reader) => reader.open('pages/people/agreed/agreed', 'say-guide'),
  },
  {
    name: 'number',
    route: 'pages/people/number/number',
    by: 'gu',
    go: async (reader) => {
      await reader.open('pages/people/number/number', 'number-typed');
      await reader.write('number-typed', '138');
      await reader.tap('number-do');
      await reader.page.locator('.field-problem').last().waitFor();
    },
  },
  {
    name: 'family',
    route: 'pages/people/family/family',
    by: 'gu',
    go: (reader) => reader.open('pages/people/family/family', 'family-offer'),
  },
  {
    name: 'family-accept',
    route: 'pages/people/family-accept/family-accept',
    by: 'gu',
    go: (reader) => reader.open('pages/people/family-accept/family-accept', 'accept-scan'),
  },
  {
    name: 'plate',
    route: 'pages/places/plate/plate',
    by: 'gu',
    go: (reader, { plate }) => reader.open(`pages/places/plate/plate?scene=${plate}`, 'plate-place'),
  },
  {
    name: 'audited-nobody',
    route: 'pages/people/audited/audited',
    by: 'gu',
    go: (reader) => reader.open('pages/people/audited/audited', 'audited-title'),
  },
  {
    name: 'case-to-judge',
    route: 'pages/requests/case/case',
    by: 'gu',
    go: (reader, { toJudge }) => reader.open(`pages/requests/case/case?id=${toJudge}`, `confirm-${toJudge}`),
  },
  {
    name: 'case-fixed-asked',
    route: 'pages/requests/case/case',
    by: 'gu',
    go: (reader, { toJudge }) => reader.tap(`confirm-${toJudge}`),
  },
  {
    name: 'case-not-fixed',
    route: 'pages/requests/case/case',
    by: 'gu',
    go: async (reader, { toJudge }) => {
      await reader.tap(`confirm-cancel-${toJudge}`);
      await reader.tap(`return-${toJudge}`);
    },
  },
  {
    name: 'case-report',
    route: 'pages/content/report/report',
    by: 'gu',
    go: (reader, { toJudge }) => reader.open(`pages/content/report/report?id=${toJudge}`, 'report-form'),
  },
  {
    name: 'feedback',
    route: 'pages/content/feedback/feedback',
    by: 'gu',
    go: (reader) => reader.open('pages/content/feedback/feedback', 'feedback-form'),
  },
  {
    name: 'not-found',
    route: 'pages/not-found/not-found',
    by: 'gu',
    go: (reader) => reader.open('pages/not-found/not-found', 'not-found-note'),
  },
  { name: 'home-in-work', route: 'pages/home/home', by: 'lin', go: atHome },
  {
    name: 'case-with-photo',
    route: 'pages/requests/case/case',
    by: 'lin',
    go: (reader, { inWork }) => reader.open(`pages/requests/case/case?id=${inWork}`, 'case-next'),
  },
  {
    name: 'result',
    route: 'pages/requests/result/result',
    by: 'lin',
    go: (reader, { inWork }) => reader.open(`pages/requests/result/result?id=${inWork}`, 'spot-counts'),
  },
  {
    name: 'audited',
    route: 'pages/people/audited/audited',
    by: 'lin',
    go: (reader) => reader.open('pages/people/audited/audited', 'audited-title'),
  },
  {
    name: 'homes',
    route: 'pages/people/homes/homes',
    by: 'lin',
    go: (reader) => reader.open('pages/people/homes/homes', 'give-1'),
  },
  {
    name: 'neighbour-code',
    route: 'pages/people/neighbour-code/neighbour-code',
    by: 'lin',
    go: async (reader) => {
      await reader.tap('give-1');
      await reader.part('neighbour-shown').waitFor();
    },
  },
  {
    name: 'failure',
    route: 'pages/home/home',
    by: 'lin',
    go: async (reader, _cases, { mode }) => {
      await reader.open('pages/home/home', home[mode]);
      await reader.page.route('**/cloud/call-function', (route) => route.abort());
      await reader.page.reload();
      await reader.part('failure').waitFor();
    },
  },
  { name: 'home-of-worker', route: 'pages/home/home', by: 'zhou', go: atHome },
  {
    name: 'me-of-worker',
    route: 'pages/me/me',
    by: 'zhou',
    go: (reader) => reader.open('pages/me/me', 'me-phone-grid'),
  },
  {
    name: 'identity',
    route: 'pages/people/identity/identity',
    by: 'zhou',
    go: (reader) => reader.open('pages/people/identity/identity', 'identity-shown'),
  },
  {
    name: 'duties',
    route: 'pages/people/duties/duties',
    by: 'zhou',
    go: (reader) => reader.open('pages/people/duties/duties', 'leave-gridWorker-qingnian~g6'),
  },
  {
    name: 'duties-leave',
    route: 'pages/people/duties/duties',
    by: 'zhou',
    go: (reader) => reader.tap('leave-gridWorker-qingnian~g6'),
  },
  {
    name: 'away',
    route: 'pages/people/away/away',
    by: 'zhou',
    go: (reader) => reader.open('pages/people/away/away', 'away-do'),
  },
  {
    name: 'kept',
    route: 'pages/people/kept/kept',
    by: 'zhou',
    go: (reader, { kept }) => reader.open('pages/people/kept/kept', `kept-${kept}`),
  },
  {
    name: 'kept-person',
    route: 'pages/people/kept-person/kept-person',
    by: 'zhou',
    go: (reader, { kept }) => reader.open(`pages/people/kept-person/kept-person?id=${kept}`, 'kept-call'),
  },
  {
    name: 'kept-called',
    route: 'pages/people/kept-person/kept-person',
    by: 'zhou',
    go: async (reader) => {
      await reader.tap('kept-call');
      await reader.part('kept-ring').waitFor();
      await reader.tap('kept-ticket');
      await reader.part('ticket-shown').waitFor();
    },
  },
  {
    name: 'kept-erase',
    route: 'pages/people/kept-erase/kept-erase',
    by: 'zhou',
    go: async (reader, { kept }) => {
      await reader.open(`pages/people/kept-erase/kept-erase?id=${kept}`, 'erase-said');
      await reader.tap('keep-way-spoken');
      await reader.write('keep-witness', '马师傅');
      await reader.tap('erase-said');
      await reader.tap('erase');
      await reader.part('erase-do').waitFor();
    },
  },
  {
    name: 'keep-who',
    route: 'pages/people/keep/keep',
    by: 'zhou',
    go: async (reader) => {
      await reader.open('pages/people/keep/keep', 'keep-name');
      await reader.write('keep-name', '沈奶奶');
      await reader.tap('building-qingnian~b4');
      await reader.part('keep-door').waitFor();
    },
  },
  {
    name: 'keep-know',
    route: 'pages/people/keep/keep',
    by: 'zhou',
    go: async (reader) => {
      await reader.tap('keep-next');
      await reader.tap('keep-tag-longIll');
      await reader.write('keep-phone', '138');
      await reader.page.locator('.field-problem').waitFor();
    },
  },
  {
    name: 'keep-agree',
    route: 'pages/people/keep/keep',
    by: 'zhou',
    go: async (reader) => {
      await reader.write('keep-phone', '13800000188');
      await reader.tap('keep-next');
      await reader.tap('keep-agree-guide');
      await reader.tap('keep-way-spoken');
      await reader.part('keep-witness').waitFor();
    },
  },
  {
    name: 'keep-voice',
    route: 'pages/people/keep/keep',
    by: 'zhou',
    isPhoneOnly: true,
    go: async (reader) => {
      await reader.tap('keep-way-voice');
      await reader.part('voice-start').waitFor();
    },
  },
  {
    name: 'homes-waiting',
    route: 'pages/people/homes-waiting/homes-waiting',
    by: 'zhou',
    go: async (reader) => {
      await reader.open('pages/people/homes-waiting/homes-waiting', 'homes-waiting');
      await reader.page.locator('[id^="confirm-home-"]').first().waitFor();
    },
  },
  {
    name: 'work-list',
    route: 'pages/requests/work-list/work-list',
    by: 'zhou',
    go: (reader, { fresh }) => reader.open('pages/requests/work-list/work-list', `work-${fresh}`),
  },
  {
    name: 'work-overdue',
    route: 'pages/requests/work-list/work-list',
    by: 'zhou',
    go: async (reader) => {
      await reader.tap('list-overdue');
      await reader.part('overdue').waitFor();
    },
  },
  {
    name: 'work-long',
    route: 'pages/requests/work-list/work-list',
    by: 'zhou',
    go: async (reader) => {
      await reader.tap('list-long');
      await reader.part('long').waitFor();
    },
  },
  {
    name: 'work-search',
    route: 'pages/requests/work-list/work-list',
    by: 'zhou',
    go: async (reader) => {
      await reader.tap('list-search');
      await reader.write('search-words', '3号楼 地砖');
      await reader.tap('search-do');
      await reader.part('found').waitFor();
    },
  },
  {
    name: 'overheard',
    route: 'pages/requests/overheard/overheard',
    by: 'zhou',
    go: async (reader) => {
      await reader.open('pages/requests/overheard/overheard', 'overheard-words');
      await reader.write('overheard-words', words);
      await reader.tap('whose-shop');
      await reader.tap(`shop-${placeId('s2')}`);
    },
  },
  {
    name: 'slip',
    route: 'pages/requests/slip/slip',
    by: 'zhou',
    go: (reader, { fresh }) => reader.open(`pages/requests/slip/slip?id=${fresh}`, 'slip-number'),
  },
  {
    name: 'work-to-take',
    route: 'pages/requests/work/work',
    by: 'zhou',
    go: (reader, { fresh }) => reader.open(`pages/requests/work/work?id=${fresh}`, 'work-take'),
  },
  {
    name: 'work-to-do',
    route: 'pages/requests/work/work',
    by: 'zhou',
    go: (reader, { inWork }) => reader.open(`pages/requests/work/work?id=${inWork}`, 'resolve-form'),
  },
  {
    name: 'work-same-frame',
    route: 'pages/requests/work/work',
    by: 'zhou',
    isPhoneOnly: true,
    go: async (reader) => {
      await reader.page.evaluate(() => phone.settings.permit('scope.camera', true));
      await reader.tap('same-frame-open');
      await reader.part('same-frame-shutter').waitFor();
    },
  },
  {
    name: 'work-same-frame-refused',
    route: 'pages/requests/work/work',
    by: 'zhou',
    isPhoneOnly: true,
    go: async (reader) => {
      await reader.tap('same-frame-cancel');
      await reader.page.evaluate(() => phone.settings.permit('scope.camera', false));
      await reader.tap('same-frame-open');
      await reader.part('same-frame-usual').waitFor();
    },
  },
  {
    name: 'work-end',
    route: 'pages/requests/work/work',
    by: 'zhou',
    go: async (reader) => {
      await reader.tap('end-open');
      await reader.part('end-form').waitFor();
    },
  },
  {
    name: 'elsewhere',
    route: 'pages/requests/elsewhere/elsewhere',
    by: 'zhou',
    go: (reader, { inWork }) => reader.open(`pages/requests/elsewhere/elsewhere?id=${inWork}`, 'elsewhere-title'),
  },
  {
    name: 'sweeps',
    route: 'pages/requests/sweeps/sweeps',
    by: 'zhou',
    go: (reader, { sweep }) => reader.open('pages/requests/sweeps/sweeps', `sweep-${sweep}`),
  },
  {
    name: 'sweep',
    route: 'pages/requests/sweep/sweep',
    by: 'zhou',
    go: (reader, { sweep }) => reader.open(`pages/requests/sweep/sweep?id=${sweep}`, 'spots-todo'),
  },
  {
    name: 'spot',
    route: 'pages/requests/spot/spot',
    by: 'zhou',
    go: (reader, { spot }) => reader.open(`pages/requests/spot/spot?id=${spot}`, 'spot-fine'),
  },
  {
    name: 'spot-broken',
    route: 'pages/requests/spot/spot',
    by: 'zhou',
    go: async (reader) => {
      await reader.tap('spot-broken');
      await reader.part('spot-broken-do').waitFor();
    },
  },
  {
    name: 'closing-hindered',
    route: 'pages/people/closing/closing',
    by: 'zhou',
    go: (reader) => reader.open('pages/people/closing/closing', 'closing-hindered'),
  },
  {
    name: 'invite',
    route: 'pages/people/invite/invite',
    by: 'fang',
    go: async (reader) => {
      await reader.open('pages/people/invite/invite', 'role-volunteer');
      await reader.tap('role-volunteer');
      await reader.tap('invite-place-qingnian~g6');
      await reader.part('term-365').waitFor();
    },
  },
  {
    name: 'invite-made',
    route: 'pages/people/invite/invite',
    by: 'fang',
    go: async (reader) => {
      await reader.tap('invite-do');
      await reader.part('invite-shown').waitFor();
    },
  },
  {
    name: 'queue',
    route: 'pages/content/queue/queue',
    by: 'fang',
    go: (reader) => reader.open('pages/content/queue/queue', 'queue'),
  },
  {
    name: 'sweep-start',
    route: 'pages/requests/sweep-start/sweep-start',
    by: 'fang',
    go: async (reader, { inWork }) => {
      await reader.open(`pages/requests/sweep-start/sweep-start?id=${inWork}`, 'which-some');
      await reader.tap('thing-楼道灯');
      await reader.tap('which-some');
      await reader.part(`in-${placeId('b3')}`).waitFor();
    },
  },
  {
    name: 'sweep-end',
    route: 'pages/requests/sweep/sweep',
    by: 'fang',
    go: async (reader, { sweep }) => {
      await reader.open(`pages/requests/sweep/sweep?id=${sweep}`, 'sweep-end-open');
      await reader.tap('sweep-end-open');
      await reader.part('sweep-end-do').waitFor();
    },
  },
  {
    name: 'desk-approve',
    route: 'pages/desk/approve/approve',
    by: 'fang',
    go: async (reader) => {
      const { path } = await openDesk(new URL(reader.page.url()).origin).shows();
      await reader.open(path, 'approve-match');
    },
  },
  {
    name: 'hand-over',
    route: 'pages/people/hand-over/hand-over',
    by: 'fang',
    go: async (reader) => {
      await reader.open('pages/people/hand-over/hand-over', 'hand-grid-qingnian~g5');
      await reader.tap('hand-grid-qingnian~g5');
      await reader.page.locator('#hand-to .choice').first().tap();
      await reader.tap('hand');
      await reader.part('hand-do').waitFor();
    },
  },
  { name: 'home-first-time', route: 'pages/home/home', by: 'newcomer', go: atHome },
  {
    name: 'invitation-read',
    route: 'pages/people/invitation/invitation',
    by: 'newcomer',
    go: async (reader, { invitation }) => {
      await reader.open('pages/people/invitation/invitation', 'invitation-code');
      await reader.write('invitation-code', invitation);
      await reader.tap('invitation-do');
      await reader.part('invitation-name').waitFor();
    },
  },
  {
    name: 'invitation-declined',
    route: 'pages/people/invitation/invitation',
    by: 'newcomer',
    go: (reader) => reader.tap('invitation-no'),
  },
  {
    name: 'join',
    route: 'pages/people/join/join',
    by: 'newcomer',
    go: (reader) => reader.open('pages/people/join/join', 'join-scan'),
  },
  {
    name: 'join-sure',
    route: 'pages/people/join/join',
    by: 'newcomer',
    go: async (reader) => {
      await reader.write('join-code', 'ABCD 2345');
      await reader.tap('join-do');
      await reader.part('join-sure').waitFor();
    },
  },
  {
    name: 'admin',
    route: 'pages/people/admin/admin',
    by: 'newcomer',
    go: (reader) => reader.open('pages/people/admin/admin', 'admin-name'),
  },
  {
    name: 'admin-founds',
    route: 'pages/people/admin/admin',
    by: 'newcomer',
    go: async (reader) => {
      await reader.write('admin-code', founding);
      await reader.part('admin-found').waitFor();
    },
  },
  {
    name: 'found',
    route: 'pages/people/found/found',
    by: 'newcomer',
    go: (reader) => reader.open(`pages/people/found/found?code=${encodeURIComponent(founding)}`, 'found-name'),
  },
  {
    name: 'found-grids',
    route: 'pages/people/found/found',
    by: 'newcomer',
    go: async (reader) => {
      await reader.write('found-name', '对岸社区(演示)');
      await reader.write('found-street', '虹桥街道');
      await reader.write('found-phone', '0513-0000-0200');
      await reader.tap('found-next');
      await reader.tap('found-grid-more');
      await reader.write('found-grid-1', '第 1 网格');
      await reader.write('found-grid-2', '第 2 网格');
    },
  },
  {
    name: 'found-building',
    route: 'pages/people/found/found',
    by: 'newcomer',
    go: async (reader) => {
      await reader.tap('found-next');
      await reader.write('found-building', '对岸新村 1 号楼');
      await reader.write('found-units', '3');
      await reader.write('found-floors', '6');
    },
  },
  {
    name: 'found-last',
    route: 'pages/people/found/found',
    by: 'newcomer',
    go: async (reader) => {
      await reader.tap('found-next');
      await reader.write('found-coordinator', '李主任(演示)');
    },
  },
  {
    name: 'settle',
    route: 'pages/people/settle/settle',
    by: 'newcomer',
    go: async (reader) => {
      await reader.open('pages/people/settle/settle', 'building');
      await reader.tap('building-qingnian~b2');
      await reader.part('settle-name').waitFor();
    },
  },
  {
    name: 'home-settled',
    route: 'pages/home/home',
    by: 'newcomer',
    go: async (reader, _cases, { mode }) => {
      await reader.tap('settle-do');
      await reader.part(home[mode]).waitFor();
    },
  },
  {
    name: 'family-offer',
    route: 'pages/people/family-offer/family-offer',
    by: 'newcomer',
    go: (reader) => reader.open('pages/people/family-offer/family-offer', 'offer-agree'),
  },
  {
    name: 'family-minor',
    route: 'pages/people/family-minor/family-minor',
    by: 'newcomer',
    go: async (reader) => {
      await reader.open('pages/people/family/family', 'family-minor');
      await reader.tap('family-minor');
      await reader.write('minor-name', '小宝(演示)');
      await reader.part('year').locator('.choice').nth(8).tap();
      for (const choice of ['month-3', 'minor-agree', 'minor-guardian']) await reader.tap(choice);
    },
  },
  {
    name: 'family-helped',
    route: 'pages/people/family/family',
    by: 'newcomer',
    go: async (reader) => {
      await reader.tap('minor-do');
      await reader.part('helped-1').waitFor();
    },
  },
  {
    name: 'report-photo',
    route: 'pages/requests/report/report',
    by: 'newcomer',
    go: (reader) => reader.open('pages/requests/report/report', 'report-whose'),
  },
  {
    name: 'report-danger',
    route: 'pages/requests/report/report',
    by: 'newcomer',
    go: async (reader) => {
      await reader.tap('danger-door');
      await reader.part('danger-119').waitFor();
    },
  },
  {
    name: 'privacy-asked',
    route: 'pages/requests/report/report',
    by: 'newcomer',
    isPhoneOnly: true,
    go: async (reader) => {
      await reader.page.evaluate(forgetAgreement);
      await reader.tap('photo-add');
      await reader.part('privacy-sheet').waitFor();
    },
  },
  {
    name: 'privacy-refused',
    route: 'pages/requests/report/report',
    by: 'newcomer',
    isPhoneOnly: true,
    go: async (reader) => {
      await reader.tap('privacy-refuse');
      await reader.part('privacy-refused').waitFor();
      await reader.page.evaluate(() => phone.settings.agreeToPrivacy());
    },
  },
  {
    name: 'report-photo-sent',
    route: 'pages/requests/report/report',
    by: 'newcomer',
    go: async (reader) => {
      await reader.choosePhoto('photo-add', 'light-dark.jpg');
      await reader.page.locator('.photo-sent').waitFor();
    },
  },
  {
    name: 'report-voice',
    route: 'pages/requests/report/report',
    by: 'newcomer',
    isPhoneOnly: true,
    go: async (reader) => {
      await reader.tap('voice-open');
      await reader.part('voice-start').waitFor();
    },
  },
  {
    name: 'report-where',
    route: 'pages/requests/report/report',
    by: 'newcomer',
    go: async (reader) => {
      await reader.tap('step-next');
      await reader.part('floor-4').waitFor();
    },
  },
  {
    name: 'report-pin',
    route: 'pages/requests/report/report',
    by: 'newcomer',
    isPhoneOnly: true,
    go: async (reader) => {
      await reader.tap('pin-open');
      await reader.part('ask-location').waitFor();
    },
  },
  {
    name: 'report-words',
    route: 'pages/requests/report/report',
    by: 'newcomer',
    go: async (reader) => {
      // On a phone the question for a point stands before it; a browser has no map.
      if (await reader.part('not-location').isVisible()) await reader.tap('not-location');
      await reader.tap('step-next');
      await reader.part('report-own-words').waitFor();
    },
  },
  {
    name: 'report-preview',
    route: 'pages/requests/report/report',
    by: 'newcomer',
    go: async (reader) => {
      await reader.write('report-own-words', words);
      await reader.tap('step-next');
      await reader.part('report-preview').waitFor();
    },
  },
  {
    name: 'report-kind',
    route: 'pages/requests/report/report',
    by: 'newcomer',
    go: async (reader) => {
      await reader.tap('kind-change');
      await reader.part('kind-E1').scrollIntoViewIfNeeded();
    },
  },
  {
    name: 'report-questions',
    route: 'pages/requests/report/report',
    by: 'newcomer',
    go: async (reader) => {
      await reader.tap('kind-A3');
      await reader.part('report-questions').waitFor();
    },
  },
  {
    name: 'report-done',
    route: 'pages/requests/report/report',
    by: 'newcomer',
    go: async (reader) => {
      await reader.tap('report-send');
      await reader.part('report-done').waitFor();
    },
  },
  {
    name: 'mine',
    route: 'pages/people/mine/mine',
    by: 'newcomer',
    go: (reader) => reader.open('pages/people/mine/mine', 'mine-close'),
  },
  {
    name: 'mine-made',
    route: 'pages/people/mine/mine',
    by: 'newcomer',
    go: async (reader) => {
      await reader.tap('mine-make');
      await reader.part('mine-page').waitFor();
      await reader.tap('mine-page');
      await reader.part('mine-copied').waitFor();
    },
  },
  {
    name: 'correct',
    route: 'pages/people/correct/correct',
    by: 'newcomer',
    go: async (reader) => {
      await reader.open('pages/people/correct/correct', 'correct-field');
      await reader.tap('correct-field-home');
      await reader.write('correct-words', '我住 5 层,不是 4 层。');
    },
  },
  {
    name: 'correct-sent',
    route: 'pages/people/correct/correct',
    by: 'newcomer',
    go: async (reader) => {
      await reader.tap('correct-do');
      await reader.part('correct-sent').waitFor();
    },
  },
  {
    name: 'corrections',
    route: 'pages/people/corrections/corrections',
    by: 'newcomer',
    go: async (reader) => {
      await reader.tap('correct-mine');
      await reader.part('corrections-title').waitFor();
    },
  },
  {
    name: 'closing',
    route: 'pages/people/closing/closing',
    by: 'newcomer',
    go: (reader) => reader.open('pages/people/closing/closing', 'closing-understood'),
  },
  {
    name: 'closing-sure',
    route: 'pages/people/closing/closing',
    by: 'newcomer',
    go: async (reader) => {
      await reader.tap('closing-understood');
      await reader.tap('close');
      await reader.part('close-do').waitFor();
    },
  },
  {
    name: 'closed',
    route: 'pages/people/closed/closed',
    by: 'newcomer',
    go: (reader) => reader.open('pages/people/closed/closed', 'closed-home'),
  },
  {
    name: 'report-waits',
    route: 'pages/requests/report/report',
    by: 'newcomer',
    go: async (reader) => {
      await reader.open('pages/requests/report/report', 'report-photo');
      for (const next of ['floor-4', 'report-own-words']) {
        await reader.tap('step-next');
        await reader.part(next).waitFor();
      }
      await reader.write('report-own-words', words);
      await reader.tap('step-next');
      await reader.part('report-preview').waitFor();
      await reader.page.route('**/cloud/call-function', (route) => route.abort());
      await reader.tap('report-send');
      await reader.part('report-waits').waitFor();
    },
  },
  {
    name: 'home-waits',
    route: 'pages/home/home',
    by: 'newcomer',
    go: async (reader) => {
      await reader.tap('waits-home');
      await reader.part('waiting').waitFor();
    },
  },
  {
    name: 'failure-first-time',
    route: 'pages/home/home',
    by: 'newcomer',
    go: async (reader) => {
      await reader.page.evaluate(forgetAnswers);
      await reader.page.reload();
      await reader.part('failure').waitFor();
    },
  },
];

/** The phone of somebody who was never here, and yet reads as she likes to: her reading and the phone's own stay. */
function forgetAnswers(): void {
  const kept = /(reading|font-size|privacy|is-offline)$/;
  for (const key of Object.keys(localStorage)) if (!kept.test(key)) localStorage.removeItem(key);
}

/** Nobody has agreed to WeChat's privacy guide on this phone. */
function forgetAgreement(): void {
  for (const key of Object.keys(localStorage)) if (key.endsWith('privacy')) localStorage.removeItem(key);
}

/** The cases the screens show, as the seed left them. */
export async function casesOf({ people }: World): Promise<Cases> {
  const asked = { role: 'volunteer', scope: { gridId: placeId('g6') } } as const;
  const { code: invitation } = await people.fang.call(invite, asked);
  const plate = await people.fang.call(papers.plate, { buildingId: placeId('b3'), unit: 2 });
  const { items } = await people.zhou.call(keptPersons, { gridId: placeId('g6') });
  const [kept] = items;
  if (!kept) throw new Error('the demo keeps a record of nobody');
  // Of hers a worker sees the way to call; Gu left no number, and that is said.
  await people.lin.call(typePhone, { phone: '13800000111' });
  const ofGu = (await people.gu.call(requests.mine, { isOpen: true })).items;
  const ofLin = (await people.lin.call(requests.mine, { isOpen: true })).items;
  const find = (items: typeof ofGu, state: RequestState) => {
    const found = items.find((card) => card.state === state);
    if (!found) throw new Error(`the demo has no case that is ${state}`);
    return found.id;
  };
  const inWork = find(ofLin, 'processing');
  const sweep = await sweepOnItsWay(people, inWork);
  const spot = spotIn(await people.zhou.call(sweeps.sweep, { id: sweep }), 'b3').id;
  return {
    ...{ sweep, spot },
    toJudge: find(ofGu, 'resolved'),
    inWork,
    fresh: find(ofGu, 'submitted'),
    plate: plate.scene,
    invitation,
    kept: kept.personId,
  };
}

/** One that is over and told of that request, and one that goes on: begun when the cases are first asked for. */
async function sweepOnItsWay({ fang }: World['people'], fromRequestId: string): Promise<string> {
  const { id: communityId } = community;
  const { items } = await fang.call(sweeps.sweeps, { communityId });
  const open = items.find(({ isOpen }) => isOpen);
  if (open) return open.id;
  const { id } = await fang.call(sweeps.startSweep, { communityId, thing: '楼道灯', fromRequestId });
  await fang.call(sweeps.endSweep, { id, seenVersion: 1, words: '今晚九点,楼道灯都亮了。' });
  return (await fang.call(sweeps.startSweep, { communityId, thing: '扶手' })).id;
}
