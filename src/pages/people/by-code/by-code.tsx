import { useRouter } from '@tarojs/taro';
import { Answered } from '../../../components/answered';
import { Page } from '../../../components/page';
import { ByCode } from '../../../features/people/by-code';
import { useMe } from '../../../features/people/public';

/** What a neighbour gave me. */
export default function ByCodePage() {
  const { answer, phone } = useMe();
  const { home: homeId } = useRouter<{ home: string }>().params;
  return (
    <Page id="by-code">
      <Answered answer={answer} phone={phone}>
        {({ person }) => {
          const home = person?.homes?.find(({ id }) => id === homeId);
          return home ? <ByCode home={home} phone={phone} /> : null;
        }}
      </Answered>
    </Page>
  );
}
