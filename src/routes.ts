/** Where the screens are; nobody else spells a page's address. */
import Taro from '@tarojs/taro';
import { isSpot } from '#contracts/request-sweeps';

/** A resident's or worker's case, with its timeline; what was written of a spot of a sweep is read there. */
export const openCase = (id: string) =>
  isSpot(id) ? openSpot(id) : go(`/pages/requests/case/case?id=${encodeURIComponent(id)}`);
/** 还有哪里? asked of a case, and a sweep begun with it. */
export const openElsewhere = (id: string) => go(`/pages/requests/elsewhere/elsewhere?id=${encodeURIComponent(id)}`);
export const openSweepStart = (id: string) =>
  go(`/pages/requests/sweep-start/sweep-start?id=${encodeURIComponent(id)}`);
/** A sweep somebody thought of, without a case. */
export const openSweepStartOf = (communityId: string) =>
  go(`/pages/requests/sweep-start/sweep-start?of=${encodeURIComponent(communityId)}`);
/** The sweeps of the communities I work in, one of them, and one of its buildings. */
export const openSweeps = () => go('/pages/requests/sweeps/sweeps');
export const openSweep = (id: string) => go(`/pages/requests/sweep/sweep?id=${id}`);
/** In place of the page that began it: nobody goes back there to begin it once more. */
export const openBegunSweep = (id: string) => void Taro.redirectTo({ url: `/pages/requests/sweep/sweep?id=${id}` });
export const openSpot = (id: string) => go(`/pages/requests/spot/spot?id=${encodeURIComponent(id)}`);
/** What a sweep came to, for who was told of it by his case. */
export const openResult = (requestId: string) =>
  go(`/pages/requests/result/result?id=${encodeURIComponent(requestId)}`);
/** The worker writes what was done. */
export const openWork = (id: string) => go(`/pages/requests/work/work?id=${encodeURIComponent(id)}`);
export const openWorkList = () => go('/pages/requests/work-list/work-list');
/** 大家报的事. */
export const openBoard = () => go('/pages/requests/board/board');
export const openReport = () => go('/pages/requests/report/report');
/** A report of where one stands, as a plate says it. */
export const openReportAt = ({ buildingId, unit }: { buildingId: string; unit: number | undefined }) =>
  go(`/pages/requests/report/report?building=${buildingId}${unit === undefined ? '' : `&unit=${unit}`}`);
/** A report that was refused, to be written again. */
export const openReportAgain = (key: string) => go(`/pages/requests/report/report?again=${key}`);
/** What somebody said in passing; `again` is one that was refused. */
export const openOverheard = (again?: string) =>
  go(`/pages/requests/overheard/overheard${again === undefined ? '' : `?again=${again}`}`);
/** A case in large print, to be shown, photographed or copied by hand. */
export const openSlip = (id: string) => go(`/pages/requests/slip/slip?id=${encodeURIComponent(id)}`);
/** 投诉建议. */
export const openFeedback = () => go('/pages/content/feedback/feedback');
/** What waits for a coordinator to look. */
export const openQueue = () => go('/pages/content/queue/queue');
/** 举报 of what another wrote in a case. */
export const openReportWords = (id: string) => go(`/pages/content/report/report?id=${encodeURIComponent(id)}`);
/** Where a link leads that leads nowhere; what was opened before is gone. */
export const openNotFound = () => void Taro.reLaunch({ url: '/pages/not-found/not-found' });
/** Somebody scanned the code on a desk. */
export const openApprove = (nonce: string) => go(`/pages/desk/approve/approve?n=${nonce}`);
export const openSettle = () => go('/pages/people/settle/settle');
/** Where I live: all of it, and both sides of a neighbour's code. */
export const openHomes = () => go('/pages/people/homes/homes');
export const openNeighbourCode = (homeId: string) => go(`/pages/people/neighbour-code/neighbour-code?home=${homeId}`);
export const openByCode = (homeId: string) => go(`/pages/people/by-code/by-code?home=${homeId}`);
/** Homes in my grids that wait for somebody to look. */
export const openHomesWaiting = () => go('/pages/people/homes-waiting/homes-waiting');
/** The number I leave, and what is kept of me with what I agreed to. */
export const openNumber = () => go('/pages/people/number/number');
export const openPrivacy = () => go('/pages/people/privacy/privacy');
export const openAgreed = () => go('/pages/people/agreed/agreed');
/** Who may act for whom. */
export const openFamily = () => go('/pages/people/family/family');
export const openFamilyOffer = () => go('/pages/people/family-offer/family-offer');
export const openFamilyAccept = () => go('/pages/people/family-accept/family-accept');
export const openFamilyMinor = () => go('/pages/people/family-minor/family-minor');
/** Who is at the door, from both sides of it. */
export const openIdentity = () => go('/pages/people/identity/identity');
export const openCheck = () => go('/pages/people/check/check');
/** What I do here, what others may ask me to do, and whom I ask. */
export const openDuties = () => go('/pages/people/duties/duties');
export const openInvite = () => go('/pages/people/invite/invite');
export const openInvitation = () => go('/pages/people/invitation/invitation');
export const openAway = () => go('/pages/people/away/away');
export const openHandOver = () => go('/pages/people/hand-over/hand-over');
export const openAdmin = () => go('/pages/people/admin/admin');
/** A new community, with the code that founds it as it is printed. */
export const openFound = (code: string) => go(`/pages/people/found/found?code=${encodeURIComponent(code)}`);
/** Persons without WeChat: the list, one record, a record being written. */
export const openKept = () => go('/pages/people/kept/kept');
export const openKeptPerson = (id: string) => go(`/pages/people/kept-person/kept-person?id=${id}`);
export const openKeep = (id?: string) => go(`/pages/people/keep/keep${id === undefined ? '' : `?id=${id}`}`);
/** She wants it gone; then the list is two pages back, or is opened anew. */
export const openKeptErase = (id: string) => go(`/pages/people/kept-erase/kept-erase?id=${id}`);
export const openKeptAgain = () => {
  if (Taro.getCurrentPages().length > 2) void Taro.navigateBack({ delta: 2 });
  else void Taro.redirectTo({ url: '/pages/people/kept/kept' });
};
/** On the phone of the one a record was kept of. */
export const openJoin = () => go('/pages/people/join/join');
/** What is kept of me: who looked, a copy, something put right, and leaving; back to it where it is the page beneath. */
export const openMine = () => {
  const mine = 'pages/people/mine/mine';
  if (Taro.getCurrentPages().slice(-2)[0]?.route === mine) void Taro.navigateBack();
  else go(`/${mine}`);
};
/** What I asked to be put right, with the answers. */
export const openCorrections = () => go('/pages/people/corrections/corrections');
export const openCorrect = () => go('/pages/people/correct/correct');
export const openClosing = () => go('/pages/people/closing/closing');
/** He is nobody here any more; what was opened before is gone. */
export const openClosed = () => void Taro.reLaunch({ url: '/pages/people/closed/closed' });
export const openAudited = () => go('/pages/people/audited/audited');
export const openHome = () => void Taro.switchTab({ url: '/pages/home/home' });
export const openMe = () => void Taro.switchTab({ url: '/pages/me/me' });

/** Everything I reported. */
export const openCases = () => void Taro.switchTab({ url: '/pages/cases/cases' });

/** Back to where the person came from, or home when the page was opened directly. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else openHome();
}

function go(url: string): void {
  void Taro.navigateTo({ url });
}
