import { useRouter } from '@tarojs/taro';
import { Answered } from '../../../components/answered';
import { Button } from '../../../components/button';
import { Page } from '../../../components/page';
import { Title } from '../../../components/text-block';
import { toFoundingCode } from '../../../features/people/admin-code';
import { FoundFlow } from '../../../features/people/found-flow';
import { foundWords as words } from '../../../features/people/found-words';
import { useMe } from '../../../features/people/public';
import { openAdmin } from '../../../routes';

/** A new community; its code was entered or scanned the page before. */
export default function Found() {
  const { params } = useRouter();
  const { answer, phone } = useMe();
  const code = toFoundingCode(decodeURIComponent(params['code'] ?? ''));
  if (!code) {
    return (
      <Page id="found">
        <Title>{words.noCode}</Title>
        <Button id="found-code" label={words.toCode} onPress={openAdmin} />
      </Page>
    );
  }
  if (!answer.data) {
    return (
      <Page id="found">
        <Answered answer={answer} phone={phone}>
          {() => null}
        </Answered>
      </Page>
    );
  }
  const { person } = answer.data;
  return <FoundFlow code={code} name={person?.isNameless ? '' : person?.name} phone={phone} />;
}
