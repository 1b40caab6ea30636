/** What the mini-program may cost the phones it runs on. A bound that has to be raised needs a reason in its commit. */
import type { Cost } from '../access/cost';

const kilobyte = 1024;

/**
 * Bytes of what is uploaded: the main package, each subpackage by its root, and all of it. WeChat takes 2 MB a package;
 * ours stay far below, since a phone on a staircase loads them over a thin line.
 */
export const packageBounds: Readonly<Record<string, number>> = {
  main: 502 * kilobyte,
  'pages/requests': 60 * kilobyte,
  'pages/people': 110 * kilobyte,
  'pages/content': 18 * kilobyte,
  'pages/places': 5 * kilobyte,
  'pages/desk': 20 * kilobyte,
  total: 679 * kilobyte,
};

/**
 * What it may cost to come to a screen from the one before, in the view that costs most: `setData` in calls and bytes,
 * calls to the cloud, elements and how deep they nest. Counted, and a fifth; calls to the cloud exactly as counted. The
 * first home of a day asks twice: the buildings come along, so that a report can begin where there is no network. Who one
 * is, is asked again after a minute, which a slow machine needs to come as far as `report-done` and `identity`.
 */
export const screenBounds: Readonly<Record<string, Cost>> = {
  'home-to-judge': { setData: 3, bytes: 9_000, cloud: 2, nodes: 65, depth: 13 },
  'my-cases': { setData: 3, bytes: 11_500, cloud: 1, nodes: 60, depth: 14 },
  inbox: { setData: 3, bytes: 8_000, cloud: 1, nodes: 45, depth: 10 },
  me: { setData: 3, bytes: 20_900, cloud: 1, nodes: 144, depth: 12 },
  check: { setData: 3, bytes: 5_500, cloud: 0, nodes: 40, depth: 10 },
  'check-wrong': { setData: 5, bytes: 5_000, cloud: 1, nodes: 50, depth: 11 },
  invitation: { setData: 2, bytes: 2_200, cloud: 0, nodes: 27, depth: 10 },
  'invitation-read': { setData: 5, bytes: 5_500, cloud: 1, nodes: 38, depth: 14 },
  'invitation-declined': { setData: 2, bytes: 800, cloud: 0, nodes: 16, depth: 11 },
  join: { setData: 2, bytes: 1_700, cloud: 0, nodes: 22, depth: 10 },
  'join-sure': { setData: 3, bytes: 1_400, cloud: 0, nodes: 16, depth: 9 },
  admin: { setData: 2, bytes: 1_700, cloud: 1, nodes: 24, depth: 10 },
  'homes-waits': { setData: 2, bytes: 3_400, cloud: 0, nodes: 33, depth: 11 },
  'home-left-asked': { setData: 2, bytes: 2_300, cloud: 0, nodes: 39, depth: 12 },
  'by-code-wrong': { setData: 8, bytes: 10_500, cloud: 2, nodes: 41, depth: 11 },
  'settle-more': { setData: 8, bytes: 9_300, cloud: 3, nodes: 63, depth: 14 },
  homes: { setData: 2, bytes: 3_200, cloud: 0, nodes: 32, depth: 11 },
  'neighbour-code': { setData: 4, bytes: 8_300, cloud: 3, nodes: 17, depth: 9 },
  'homes-waiting': { setData: 3, bytes: 3_200, cloud: 1, nodes: 29, depth: 11 },
  privacy: { setData: 3, bytes: 16_100, cloud: 1, nodes: 167, depth: 13 },
  number: { setData: 4, bytes: 2_900, cloud: 0, nodes: 29, depth: 11 },
  family: { setData: 3, bytes: 3_400, cloud: 1, nodes: 33, depth: 10 },
  'family-offer': { setData: 3, bytes: 2_400, cloud: 1, nodes: 26, depth: 9 },
  'family-accept': { setData: 2, bytes: 1_800, cloud: 0, nodes: 23, depth: 10 },
  'family-minor': { setData: 11, bytes: 16_000, cloud: 2, nodes: 120, depth: 11 },
  'family-helped': { setData: 4, bytes: 3_700, cloud: 3, nodes: 34, depth: 10 },
  identity: { setData: 4, bytes: 30_000, cloud: 3, nodes: 35, depth: 10 },
  plate: { setData: 3, bytes: 6_000, cloud: 1, nodes: 45, depth: 11 },
  'audited-nobody': { setData: 3, bytes: 4_500, cloud: 1, nodes: 35, depth: 11 },
  audited: { setData: 3, bytes: 5_500, cloud: 1, nodes: 40, depth: 12 },
  'case-to-judge': { setData: 3, bytes: 6_500, cloud: 1, nodes: 60, depth: 13 },
  'case-not-fixed': { setData: 2, bytes: 2_100, cloud: 0, nodes: 65, depth: 13 },
  'case-fixed-asked': { setData: 2, bytes: 2_100, cloud: 0, nodes: 65, depth: 13 },
  'case-report': { setData: 3, bytes: 4_300, cloud: 1, nodes: 42, depth: 11 },
  feedback: { setData: 3, bytes: 7_600, cloud: 1, nodes: 40, depth: 9 },
  queue: { setData: 3, bytes: 3_200, cloud: 1, nodes: 16, depth: 10 },
  'not-found': { setData: 2, bytes: 2_200, cloud: 0, nodes: 18, depth: 9 },
  'home-in-work': { setData: 3, bytes: 6_500, cloud: 2, nodes: 45, depth: 13 },
  'case-with-photo': { setData: 3, bytes: 5_500, cloud: 1, nodes: 50, depth: 12 },
  failure: { setData: 3, bytes: 6_500, cloud: 1, nodes: 40, depth: 10 },
  'home-of-worker': { setData: 4, bytes: 6_000, cloud: 2, nodes: 40, depth: 10 },
  'me-of-worker': { setData: 3, bytes: 29_300, cloud: 1, nodes: 192, depth: 12 },
  duties: { setData: 3, bytes: 2_200, cloud: 1, nodes: 26, depth: 10 },
  'duties-leave': { setData: 2, bytes: 1_400, cloud: 0, nodes: 30, depth: 12 },
  invite: { setData: 8, bytes: 13_000, cloud: 3, nodes: 51, depth: 15 },
  'invite-made': { setData: 3, bytes: 8_500, cloud: 3, nodes: 26, depth: 11 },
  'desk-approve': { setData: 3, bytes: 5_000, cloud: 1, nodes: 40, depth: 12 },
  away: { setData: 3, bytes: 5_800, cloud: 1, nodes: 57, depth: 14 },
  'hand-over': { setData: 6, bytes: 11_000, cloud: 1, nodes: 50, depth: 14 },
  kept: { setData: 3, bytes: 2_700, cloud: 1, nodes: 24, depth: 10 },
  'kept-person': { setData: 3, bytes: 5_700, cloud: 1, nodes: 47, depth: 12 },
  'kept-called': { setData: 5, bytes: 16_500, cloud: 6, nodes: 45, depth: 12 },
  'keep-who': { setData: 4, bytes: 7_500, cloud: 1, nodes: 69, depth: 11 },
  'keep-know': { setData: 4, bytes: 6_300, cloud: 0, nodes: 68, depth: 11 },
  'keep-agree': { setData: 5, bytes: 8_100, cloud: 0, nodes: 82, depth: 11 },
  'work-list': { setData: 3, bytes: 9_500, cloud: 1, nodes: 70, depth: 12 },
  'work-to-take': { setData: 3, bytes: 4_500, cloud: 1, nodes: 40, depth: 12 },
  'work-to-do': { setData: 3, bytes: 9_000, cloud: 1, nodes: 80, depth: 13 },
  'home-first-time': { setData: 3, bytes: 7_000, cloud: 1, nodes: 40, depth: 10 },
  settle: { setData: 4, bytes: 9_000, cloud: 2, nodes: 60, depth: 13 },
  'report-photo-sent': { setData: 4, bytes: 4_000, cloud: 1, nodes: 54, depth: 10 },
  'report-where': { setData: 2, bytes: 6_800, cloud: 1, nodes: 70, depth: 12 },
  'report-words': { setData: 2, bytes: 4_200, cloud: 0, nodes: 35, depth: 8 },
  'report-preview': { setData: 3, bytes: 7_000, cloud: 0, nodes: 50, depth: 10 },
  'report-done': { setData: 3, bytes: 4_500, cloud: 3, nodes: 40, depth: 9 },
  'home-settled': { setData: 5, bytes: 9_000, cloud: 4, nodes: 55, depth: 10 },
  'report-waits': { setData: 10, bytes: 28_000, cloud: 1, nodes: 50, depth: 10 },
  'home-waits': { setData: 3, bytes: 14_500, cloud: 1, nodes: 80, depth: 11 },
  'failure-first-time': { setData: 3, bytes: 6_500, cloud: 1, nodes: 40, depth: 10 },
  'report-photo': { setData: 4, bytes: 5_600, cloud: 1, nodes: 46, depth: 10 },
};
