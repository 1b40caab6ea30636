import { View } from '@tarojs/components';
import type { Grant, Person } from '#contracts/people';
import { invite, offers } from '#contracts/roles';
import { useAnswer } from '../../api/use-answer';
import { Answered } from '../../components/answered';
import { Button } from '../../components/button';
import type { Human } from '../../components/ring-button';
import { Quiet, Section, Title } from '../../components/text-block';
import { openAway, openHandOver, openInvitation, openInvite } from '../../routes';
import { givesGrids, ownGrids } from './away-draft';
import { awayWords, handOverWords } from './away-words';
import { DutyCard } from './duty-card';
import { dutyWords } from './duty-words';
import { OfferCard } from './offer-card';
import { needsName } from './known';
import { useDutyPlaces } from './use-duty-places';
import { words } from './words';

/** What I do here, where and until when; before it, what waits for my yes. */
export function MyDuties({ person, phone }: { person: Person | null; phone: Human }) {
  const roles = person?.roles ?? [];
  const open = useAnswer(offers, {}, { isNeeded: person !== null });
  const whereOf = useDutyPlaces([...roles, ...(open.data?.items ?? [])]);
  return (
    <View>
      <Title id="duties-title" isAnswer>
        {roles.length === 0 ? dutyWords.none : dutyWords.title(roles.length)}
      </Title>
      {roles.length === 0 ? <Quiet>{dutyWords.noneWhy}</Quiet> : null}
      {person ? (
        <Answered answer={open} phone={phone}>
          {({ items }) => (
            <View>
              {items.length > 0 ? <Section>{dutyWords.offersTitle}</Section> : null}
              {items.map((offer) => (
                <OfferCard
                  key={offer.id}
                  offer={offer}
                  where={whereOf(offer)}
                  phone={phone}
                  needsName={needsName(person)}
                />
              ))}
            </View>
          )}
        </Answered>
      ) : null}
      <View className="gap-above" />
      {roles.map((grant) => (
        <DutyCard key={JSON.stringify(grant)} grant={grant} where={whereOf(grant)} phone={phone} />
      ))}
      <Doings roles={roles} />
    </View>
  );
}

/** What one may do from here, as the contract says who may. */
function Doings({ roles }: { roles: readonly Grant[] }) {
  return (
    <View className="phone-buttons">
      {roles.some(({ role }) => invite.who.includes(role)) ? (
        <Button id="duties-invite" icon="plus" label={dutyWords.invite} onPress={openInvite} />
      ) : null}
      {ownGrids(roles).length > 0 ? (
        <Button id="duties-away" tone="ghost" label={awayWords.away} onPress={openAway} />
      ) : null}
      {givesGrids(roles) ? (
        <Button id="duties-hand-over" tone="ghost" label={handOverWords.title} onPress={openHandOver} />
      ) : null}
      <Button id="duties-invited" tone="ghost" label={words.dutiesInvited} onPress={openInvitation} />
    </View>
  );
}
