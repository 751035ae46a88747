/**
 * Settings of the section `newsmark` as the server gets them: in a workspace that nobody trusts without the reader's own
 * recognizer, which is not to read what came from there.
 */
export function trustedSettings(settings: unknown, trusted: boolean): unknown {
  if (trusted || typeof settings !== "object" || settings === null || !("entities" in settings)) return settings;
  const { entities } = settings;
  if (typeof entities !== "object" || entities === null) return settings;
  return { ...settings, entities: { ...entities, command: null } };
}
