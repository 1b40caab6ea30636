import { Image, View } from '@tarojs/components';
import type { PlateToHang } from '#contracts/plates';
import { aria } from '../../components/aria';
import { plateWords as words } from './plate-words';
import './plates.scss';

/** Two beside each other, three below: a plate is as large as a hand, its code is read from a step away. */
const perSheet = 6;

/** The paper itself: A4, six plates a sheet, drawn as it is printed. */
export function PlateSheets({ plates }: { plates: readonly PlateToHang[] }) {
  const sheets = Array.from({ length: Math.ceil(plates.length / perSheet) }, (_, at) =>
    plates.slice(at * perSheet, (at + 1) * perSheet),
  );
  return (
    <View>
      {sheets.map((sheet, at) => (
        <View key={at} className="plate-sheet">
          {sheet.map((plate) => (
            <Plate key={plate.scene} plate={plate} />
          ))}
        </View>
      ))}
    </View>
  );
}

function Plate({ plate }: { plate: PlateToHang }) {
  const { scene, building, unit, address, gridName, gridPhone, url = '' } = plate;
  const place = unit === undefined ? '' : words.unit(unit);
  return (
    <View id={`plate-${scene}`} className="plate">
      <View className="plate-place">
        <View>
          <View className="plate-building">{building}</View>
          {address === undefined ? null : <View className="plate-address">{address}</View>}
        </View>
        {unit === undefined ? null : <View className="plate-unit">{place}</View>}
      </View>
      <View className="plate-middle">
        <View {...aria({ role: 'img', label: words.code([building, place].filter(Boolean).join(' ')) })}>
          <Image className="plate-code" mode="aspectFit" src={url} {...aria({ isHidden: true })} />
        </View>
        <View className="plate-words">
          <View className="plate-scan">{words.scan}</View>
          <View>{words.hang}</View>
        </View>
      </View>
      <View className="plate-foot">
        <View>
          <View className="plate-grid">{gridName}</View>
          <View className="plate-ring">{words.orRing}</View>
        </View>
        <View className="plate-phone">{gridPhone}</View>
      </View>
    </View>
  );
}
