/** What an XState application tells. */
export function InspectorView() {
  return <p>Nobody is connected.</p>;
}
