import { useEffect, useId, useMemo, useRef, useState } from "react";
import { type Snapshot, svgOf } from "../../picture/draw/svg";
import { useWords } from "../../store/hooks";
import { Select } from "../choice/Select";
import { DialogTitle } from "../dialog/DialogTitle";
import { download, fileNameOf } from "../parts/download";
import { paintImage } from "./paint-image";
import "../parts/dialog.css";
import "./export.css";

interface PictureDialogProps {
  readonly snapshot: Snapshot;
  readonly title: string;
  readonly description: string;
  readonly onClose: () => void;
}

const SCALES = [1, 2, 4] as const;

/** Saves the picture as it stands: as SVG, or as PNG at a scale. */
export function PictureDialog({ snapshot, title, description, onClose }: PictureDialogProps) {
  const words = useWords();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const [scale, setScale] = useState<number>(2);
  const [hasFailed, setHasFailed] = useState(false);
  const svg = useMemo(
    () => svgOf(snapshot, { title, description }),
    [snapshot, title, description],
  );
  const blob = useMemo(() => new Blob([svg], { type: "image/svg+xml" }), [svg]);
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  const { width, height } = snapshot.camera;
  const savePng = async () => {
    const png = address && (await paintImage(address, width * scale, height * scale));
    setHasFailed(!png);
    if (png) download(png, fileNameOf(title, "png"));
  };
  return (
    <dialog
      ref={dialog}
      className="dialog picture-dialog"
      aria-labelledby={titleId}
      onClose={onClose}
    >
      <DialogTitle id={titleId} dialog={dialog}>
        {words.say("picture.save.title")}
      </DialogTitle>
      {address && <img src={address} alt={title} />}
      <label className="export-choice">
        {words.say("picture.save.scale")}{" "}
        <Select value={scale} onChange={(event) => setScale(Number(event.target.value))}>
          {SCALES.map((factor) => (
            <option key={factor} value={factor}>
              {words.say("picture.save.size", {
                width: Math.round(width * factor),
                height: Math.round(height * factor),
              })}
            </option>
          ))}
        </Select>
      </label>
      {hasFailed && <p role="alert">{words.say("picture.save.failed")}</p>}
      <p className="dialog-buttons">
        <button type="button" onClick={() => dialog.current?.close()}>
          {words.say("app.close")}
        </button>
        <button type="button" onClick={() => download(blob, fileNameOf(title, "svg"))}>
          {words.say("picture.save.svg")}
        </button>
        <button type="button" onClick={() => void savePng()}>
          {words.say("picture.save.png")}
        </button>
      </p>
    </dialog>
  );
}
