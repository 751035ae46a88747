import type { Connection } from "vscode-languageserver/browser";
import { readModel } from "../entities/model/model-file.js";
import { resourcesOf } from "../entities/resources.js";
import { readAssetRequest, type AssetName } from "../protocol/messages.js";
import { OwnHost, type LoadedHost, type Warn } from "../runtime/recognizer-host.js";
import { wasmSegmenter } from "../runtime/wasm-segmenter.js";

/** Loads what finding mentions needs where there are no files: from the client, with jieba-wasm as the segmenter. */
export async function loadRecognizer(connection: Connection, warn: Warn): Promise<LoadedHost> {
  const read = (name: AssetName): Promise<Uint8Array<ArrayBuffer>> => connection.sendRequest(readAssetRequest, name);
  const [module, model] = await Promise.all([read("jieba.wasm"), read("entities.nmem")]);
  const resources = resourcesOf(wasmSegmenter(module), { model: readModel(model) });
  return { host: new OwnHost(resources, warn), fallbackReason: null };
}
