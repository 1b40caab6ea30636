import { Button } from '../../components/button';
import { Card } from '../../components/card';
import { Quiet } from '../../components/text-block';
import { openAudited } from '../../routes';
import { words } from './words';

/** Where a person finds what others did with his data. */
export function PrivacyCard() {
  return (
    <Card>
      <Quiet>{words.why}</Quiet>
      <Button id="me-audited" tone="ghost" label={words.title} onPress={openAudited} />
    </Card>
  );
}
