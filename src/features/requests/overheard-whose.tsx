import { useState } from 'react';
import { View } from '@tarojs/components';
import { keptPersons } from '#contracts/kept-persons';
import { useAnswerPages } from '../../api/use-answer-pages';
import { Button } from '../../components/button';
import { ChoiceGrid, ChoiceList, type Choice } from '../../components/choice-grid';
import { Field } from '../../components/field';
import { Quiet, Section } from '../../components/text-block';
import { useShops } from '../people/public';
import type { OverheardDraft } from './overheard-draft';
import { overheardWords as words } from './overheard-words';

export interface PartProps {
  readonly draft: OverheardDraft;
  readonly gridId: string | undefined;
  readonly communityId: string | undefined;
  readonly set: (part: Partial<OverheardDraft>) => void;
}

/** Whose it is: nobody who gave a name, a shop, or somebody whose record is kept. */
export function Whose(props: PartProps) {
  const { draft, set } = props;
  const choices = (['nobody', 'shop', 'person'] as const).map((value) => ({ value, label: words[value] }));
  return (
    <View>
      <Section>{words.whoseTitle}</Section>
      <Quiet>{words.whoseWhy}</Quiet>
      <View className="gap-above" />
      <ChoiceGrid
        id="whose"
        label={words.whoseTitle}
        choices={choices}
        chosen={draft.whose}
        onChoose={(whose) => set({ whose, isAtShop: whose === 'shop' })}
      />
      {draft.whose === 'shop' ? <WhichShop {...props} /> : null}
      {draft.whose === 'person' ? <WhichPerson {...props} /> : null}
    </View>
  );
}

function WhichShop({ draft, gridId, communityId, set }: PartProps) {
  const shops = useShops(communityId);
  const here = (shops.data?.items ?? []).filter((shop) => gridId === undefined || shop.gridId === gridId);
  return (
    <Named
      id="shop"
      label={words.whichShop}
      choices={here.map(({ id, name }) => ({ value: id, label: name }))}
      chosen={draft.askerShopId}
      onChoose={(askerShopId) => set({ askerShopId })}
    />
  );
}

/** Whoever says it is seldom far from home: where she lives is where it is, until something else is said. */
function WhichPerson({ draft, gridId, set }: PartProps) {
  const kept = useAnswerPages(keptPersons, { gridId: gridId ?? '' }, gridId !== undefined);
  const items = kept.data ?? [];
  if (items.length === 0) return kept.data ? <Quiet>{words.noPersons}</Quiet> : null;
  const choose = (askerPersonId: string) => {
    const home = items.find(({ personId }) => personId === askerPersonId)?.home;
    const { buildingId, unit } = home ?? {};
    const place = buildingId === undefined ? {} : { place: { buildingId, ...(unit === undefined ? {} : { unit }) } };
    set({ askerPersonId, ...place });
  };
  return (
    <View>
      <Named
        id="person"
        label={words.whichPerson}
        choices={items.map(({ personId, name }) => ({ value: personId, label: name }))}
        chosen={draft.askerPersonId}
        onChoose={choose}
      />
      {kept.more ? <Button id="person-more" tone="plain" label={words.more} onPress={kept.more} /> : null}
    </View>
  );
}

interface NamedProps {
  readonly id: string;
  readonly label: string;
  readonly choices: readonly Choice<string>[];
  readonly chosen: string | undefined;
  readonly onChoose: (value: string) => void;
}

/** Up to so many names are read faster than looked for. */
const few = 8;

/** One of several names, with a line to look for it where there are many. */
function Named({ id, label, choices, chosen, onChoose }: NamedProps) {
  const [search, setSearch] = useState('');
  const found = choices.filter((choice) => choice.value === chosen || choice.label.includes(search.trim()));
  return (
    <View>
      <View className="gap-above" />
      {choices.length > few ? (
        <Field
          id={`${id}-search`}
          label={words.search}
          hint={words.searchHint}
          max={20}
          value={search}
          onChange={setSearch}
        />
      ) : null}
      <ChoiceList id={id} label={label} choices={found} chosen={chosen} onChoose={onChoose} />
    </View>
  );
}
