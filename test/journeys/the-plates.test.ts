/** Plates at a desk: asked for, drawn while one does something else, printed on paper, and read by a passer-by's phone. */
import { deskJourneys } from '../support/desk-journey';
import { codeOn, letIn, pictureOfScreen, printed, wrongsOn } from '../support/desk-screen';
import { buildings } from '../../emulator/seed/community';

const { scene, walk } = deskJourneys();

walk(
  'a coordinator has the plates of a house drawn and prints them, and a neighbour reads where she stands',
  async () => {
    const { world, open, openScreen } = scene();
    const { fang, lin } = world.people;
    const screen = await openScreen();
    await letIn(screen, fang);
    await screen.locator('#section-buildings').click();
    await screen.getByText('青年路新村 3 号楼').first().click();
    await screen.locator('#plates-ask').waitFor();
    await pictureOfScreen(screen, 'desk-plates-none');
    expect(await wrongsOn(screen)).toEqual([]);
    await screen.locator('#plates-ask').press('Enter');
    await screen.locator('#plates-order').waitFor();
    await pictureOfScreen(screen, 'guide-desk-plates-wait');
    expect(await wrongsOn(screen)).toEqual([]);
    await world.tick();
    await screen.locator('#plates-print').waitFor();
    expect(await screen.locator('.plate-unit').allInnerTexts()).toEqual(['1 单元', '2 单元', '3 单元']);
    await screen.locator('.plate').nth(1).scrollIntoViewIfNeeded();
    await pictureOfScreen(screen, 'guide-desk-plates');
    expect(await wrongsOn(screen)).toEqual([]);
    await screen.emulateMedia({ media: 'print' });
    expect(await screen.locator('#plates-print, #desk-sign-out, #desk-search').filter({ visible: true }).count()).toBe(
      0,
    );
    expect(await printed(screen, 'plates-of-a-house')).toBe(1);
    await screen.emulateMedia({ media: 'print' });
    const read = await codeOn(screen, '.plate-code >> nth=1');
    await screen.emulateMedia({ media: null });
    const phone = await open(lin);
    await phone.open(read?.split('/').slice(3).join('/') ?? '');
    await phone.sees('#plate-place', '青年路新村 3 号楼 2 单元');
    expect(await phone.troubles()).toEqual([]);
    await phone.close();

    await screen.locator('#row-plates').click();
    await screen.locator('#plates-ask').click();
    await screen.locator('#plates-order').waitFor();
    await world.tick();
    await screen.locator('.plate').nth(16).waitFor();
    expect(await printed(screen, 'plates-of-all')).toBe(3);

    // One for the whole of a house, and one for each shop.
    await screen.emulateMedia({ media: null });
    await screen.locator('#plates-kind-buildings').press('Enter');
    await screen.locator('#plates-ask').press('Enter');
    await screen.locator('#plates-order').waitFor();
    await world.tick();
    await screen
      .locator('.plate')
      .nth(buildings.length - 1)
      .waitFor();
    expect(await screen.locator('.plate-unit').count()).toBe(0);
    await pictureOfScreen(screen, 'desk-plates-houses');
    expect(await wrongsOn(screen)).toEqual([]);
    expect(await printed(screen, 'plates-of-houses')).toBe(1);
    await screen.emulateMedia({ media: null });
    await screen.locator('#places-shops').click();
    await screen.locator('#row-plates').click();
    await screen.locator('#plates-ask').press('Enter');
    await screen.locator('#plates-order').waitFor();
    await world.tick();
    await screen.locator('#plates-print').waitFor();
    await screen.locator('.plate').first().scrollIntoViewIfNeeded();
    await pictureOfScreen(screen, 'desk-plates-shops');
    expect(await wrongsOn(screen)).toEqual([]);
    const shop = await screen.locator('.plate-building').first().innerText();
    expect(await printed(screen, 'plates-of-shops')).toBe(1);
    await screen.emulateMedia({ media: 'print' });
    const ofShop = await codeOn(screen, '.plate-code >> nth=0');
    const passer = await open(lin);
    await passer.open(ofShop?.split('/').slice(3).join('/') ?? '');
    await passer.sees('#plate-place', shop);
    expect(await passer.troubles()).toEqual([]);
    await passer.close();
  },
);
