import { View } from '@tarojs/components';
import { whole } from '../place-words';
import './address.scss';

interface AddressProps {
  readonly children: string;
  /** How it looks otherwise. */
  readonly className?: string;
}

/** An address, or short words around one: too long for a line, they break at a space or a mark and nowhere else. */
export function Address({ children, className }: AddressProps) {
  return <View className={className ? `address ${className}` : 'address'}>{whole(children)}</View>;
}
