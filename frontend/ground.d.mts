import type { Ground } from "./src/map/ground.ts";

export function makeGround(): Promise<Ground>;
