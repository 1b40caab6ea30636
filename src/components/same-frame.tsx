import { useState, type CSSProperties } from 'react';
import { Camera, Image, View } from '@tarojs/components';
import { aria } from './aria';
import { Button } from './button';
import { Card } from './card';
import { press } from './press';
import './same-frame.scss';

/** How strongly the first picture is seen, weaker at each press. */
const dims = ['half', 'light', 'none'] as const;
type Dim = (typeof dims)[number];

interface SameFrameWords {
  readonly title: string;
  readonly how: string;
  readonly shutter: string;
  readonly taking: string;
  /** What the next press makes of the first picture. */
  readonly dims: Readonly<Record<Dim, string>>;
  readonly cancel: string;
  readonly refused: string;
  readonly refusedWhy: string;
  readonly usual: string;
  readonly failed: string;
}

interface SameFrameProps {
  /** The first picture. */
  readonly before: string;
  readonly words: SameFrameWords;
  /** Takes what the camera shows. */
  readonly take: () => Promise<string>;
  readonly onTaken: (path: string) => void;
  readonly onCancel: () => void;
  /** There is no camera, or nobody allowed it: the ordinary way. */
  readonly onUsual: () => void;
}

/** The camera over the whole screen with the first picture laid over it, so that the second shows the same thing. */
export function SameFrame({ before, words, take, onTaken, onCancel, onUsual }: SameFrameProps) {
  const [dim, setDim] = useState<Dim>('half');
  const [shape, setShape] = useState(4 / 3);
  const [stage, become] = useState<'ready' | 'taking' | 'failed' | 'refused'>('ready');
  if (stage === 'refused') return <Refused words={words} onCancel={onCancel} onUsual={onUsual} />;
  const shoot = () => {
    become('taking');
    take().then(onTaken, () => become('failed'));
  };
  return (
    <View id="same-frame" className="same-frame" {...aria({ role: 'dialog', label: words.title })}>
      <View className="same-frame-words">
        <View className="same-frame-title">{words.title}</View>
        <View {...aria({ role: 'status', isLive: true })}>{stage === 'failed' ? words.failed : words.how}</View>
      </View>
      <View className="same-frame-view" style={frameOf(shape)}>
        <Camera className="same-frame-camera" devicePosition="back" flash="auto" onError={() => become('refused')} />
        <Image
          className={`same-frame-before same-frame-${dim}`}
          mode="aspectFill"
          src={before}
          onLoad={({ detail }) => setShape(shapeOf(detail))}
          {...aria({ isHidden: true })}
        />
      </View>
      <View className="same-frame-hands">
        <Side id="same-frame-cancel" label={words.cancel} onPress={onCancel} />
        <View
          className={`same-frame-shutter${stage === 'taking' ? ' same-frame-busy' : ''}`}
          {...press({
            id: 'same-frame-shutter',
            label: stage === 'taking' ? words.taking : words.shutter,
            isDisabled: stage === 'taking',
            onPress: shoot,
          })}
        >
          {words.shutter}
        </View>
        <Side id="same-frame-dim" label={words.dims[dim]} onPress={() => setDim(afterThat)} />
      </View>
    </View>
  );
}

function Side({ id, label, onPress }: { id: string; label: string; onPress: () => void }) {
  return (
    <View className="same-frame-side" {...press({ id, label, onPress })}>
      {label}
    </View>
  );
}

type RefusedProps = Pick<SameFrameProps, 'words' | 'onCancel' | 'onUsual'>;

/** Never a dead end: what can be done without the camera. */
function Refused({ words, onCancel, onUsual }: RefusedProps) {
  return (
    <View {...aria({ role: 'status', isLive: true })}>
      <Card id="same-frame-refused" tone="apricot">
        <View className="same-frame-title">{words.refused}</View>
        <View>{words.refusedWhy}</View>
        <View className="button-row">
          <Button id="same-frame-not" tone="ghost" label={words.cancel} onPress={onCancel} />
          <Button id="same-frame-usual" label={words.usual} onPress={onUsual} />
        </View>
      </Card>
    </View>
  );
}

function afterThat(dim: Dim): Dim {
  return dims[(dims.indexOf(dim) + 1) % dims.length] ?? 'half';
}

/** Width by height; as most phones take it where a phone does not say. */
function shapeOf({ width, height }: { readonly width: number | string; readonly height: number | string }): number {
  const shape = Number(width) / Number(height);
  return Number.isFinite(shape) && shape > 0 ? shape : 4 / 3;
}

/** As large as fits above the hands, in the shape of the first picture. */
function frameOf(shape: number): CSSProperties {
  const most = 62;
  return { width: `min(100vw, ${most * shape}vh)`, height: `min(${most}vh, ${100 / shape}vw)` };
}
