import { Button, Text } from '@tarojs/components';
import './button.scss';
import './wechat-button.scss';

interface WechatButtonProps {
  readonly id: string;
  readonly label: string;
  /** The code WeChat gives for the number, or undefined when the person said no. */
  readonly onCode: (code: string | undefined) => void;
}

/** WeChat's own button for the person's number: only a tap on it is asked, and WeChat asks once more. */
export function PhoneButton({ id, label, onCode }: WechatButtonProps) {
  return (
    <Button
      id={id}
      className="button button-leaf wechat-button"
      openType="getPhoneNumber"
      onGetPhoneNumber={({ detail }) => onCode(detail.code)}
    >
      <Text className="button-label">{label}</Text>
    </Button>
  );
}

interface AgreeButtonProps {
  readonly id: string;
  readonly label: string;
  /** Told which button it was: WeChat looks whether it was tapped. */
  readonly onAgree: (id: string) => void;
}

/** WeChat's own button to agree to the privacy guide: nothing else counts as a yes. */
export function AgreeButton({ id, label, onAgree }: AgreeButtonProps) {
  return (
    <Button
      id={id}
      className="button button-leaf wechat-button"
      openType="agreePrivacyAuthorization"
      onAgreePrivacyAuthorization={() => onAgree(id)}
    >
      <Text className="button-label">{label}</Text>
    </Button>
  );
}
