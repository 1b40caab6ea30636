/** What people do with the app in their hands, in their own words. Each act ends when its screen says it is done. */
import { expectMainButton } from './looks';
import type { Phone } from './phone';

export interface Report {
  readonly words: string;
  /** Pictures of the demo; without one the step is passed over. */
  readonly photo?: string;
  readonly unit?: number;
  readonly floor?: number;
}

export interface Resident {
  /** Reports from the home page up to the preview, which is not sent yet. */
  writesReport(report: Report): Promise<void>;
  /** Sends what the preview shows; answers the number it was given. */
  sendsReport(): Promise<string>;
  reports(report: Report): Promise<string>;
  opensCase(id: string): Promise<void>;
  /** 好了, and once more: 是的. */
  confirms(id: string): Promise<void>;
  /** 没好, and why. */
  returns(id: string, words: string): Promise<void>;
}

export interface Worker {
  /** On the page of the case. */
  takes(): Promise<void>;
  mends(done: { readonly words: string; readonly photo: string }): Promise<void>;
}

/** @param story tells her pictures from those of other journeys */
export function residentOn(phone: Phone, story: string): Resident {
  const picture = (name: string) => phone.picture(`${story}-${name}`);
  const resident: Resident = {
    async writesReport({ words, photo, unit, floor }) {
      await expectMainButton(phone, '#home-report');
      await phone.tap('#home-report');
      await phone.sees('#report-photo');
      await picture('report-photo');
      await expectMainButton(phone, '#photo-add');
      if (photo) await addPhoto(phone, photo);
      if (photo) await expectMainButton(phone, '#step-next');
      await picture('report-photo-sent');
      await phone.tap('#step-next');
      await phone.sees('#report-where', '在哪里');
      if (unit) await phone.tap(`#unit-${unit}`);
      if (floor) await phone.tap(`#floor-${floor}`);
      await picture('report-where');
      await phone.tap('#step-next');
      await phone.writes('#report-words textarea', words);
      await picture('report-words');
      await phone.tap('#step-next');
      await phone.sees('#report-preview', words);
      await picture('report-preview');
    },
    async sendsReport() {
      await expectMainButton(phone, '#report-send');
      await phone.tap('#report-send');
      await phone.sees('#report-done');
      await picture('report-done');
      return (await phone.reads('#done-number')).replace(/\D/g, '');
    },
    async reports(report) {
      await resident.writesReport(report);
      return resident.sendsReport();
    },
    opensCase: (id) => openCase(phone, id),
    async confirms(id) {
      await expectMainButton(phone, `#confirm-${id}`);
      await phone.tap(`#confirm-${id}`);
      // Asked once more on the same screen: what is closed stays closed.
      await expectMainButton(phone, `#confirm-do-${id}`);
      await phone.tap(`#confirm-do-${id}`);
    },
    async returns(id, words) {
      await phone.tap(`#return-${id}`);
      await phone.writes(`#return-words-${id}`, words);
      await picture('case-return');
      await expectMainButton(phone, `#return-do-${id}`);
      await phone.tap(`#return-do-${id}`);
      await phone.sees('#case .tag', '在办');
    },
  };
  return resident;
}

/** @param story tells his pictures from those of other journeys */
export function workerOn(phone: Phone, story: string): Worker {
  const picture = (name: string) => phone.picture(`${story}-${name}`);
  return {
    async takes() {
      await expectMainButton(phone, '#work-take');
      await phone.tap('#work-take');
      await phone.sees('#case-resolve');
    },
    async mends({ words, photo }) {
      await phone.tap('#case-resolve');
      await phone.sees('#resolve-form');
      await addPhoto(phone, photo);
      await phone.writes('#resolve-words', words);
      await picture('worker-resolve');
      await expectMainButton(phone, '#work-resolve');
      await phone.tap('#work-resolve');
      await phone.sees('#work', '等居民看一眼');
      await picture('worker-resolved');
    },
  };
}

/** Opens a case as a message about it does. */
export async function openCase(phone: Phone, id: string): Promise<void> {
  await phone.open(`pages/requests/case/case?id=${id}`);
  await phone.sees('#case-words');
}

async function addPhoto(phone: Phone, photo: string): Promise<void> {
  await phone.takesPhoto('#photo-add', photo);
  await phone.sees('.photo-sent', '已传好');
}
