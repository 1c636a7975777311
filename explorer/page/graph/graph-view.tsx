/** The graph of all states. */
export function GraphView() {
  return <p>No system is chosen.</p>;
}
