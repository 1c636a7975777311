/** Words that TTCN-3 keeps for itself, of those that a model might use (ES 201 873-1, annex A.1.5). */
const reserved = new Set(
  'action activate address alive all alt altstep and any anytype bitstring boolean break call case catch char charstring check clear complement component connect const continue control create deactivate decmatch decvalue default disconnect display do done else encode enumerated error except exception execute extends extension external fail false float for from function getcall getreply getverdict goto group halt hexstring if ifpresent import in inconc infinity inout integer interleave kill killed label language length log map match message mixed mod modifies module modulepar mtc noblock none not not_a_number nowait null objid octetstring of omit on optional or out override param pass pattern permutation port present private procedure public raise read receive record recursive rem repeat reply return running runs select self send sender set setencode setverdict signature start stop subset superset system template testcase timeout timer to trigger true type union universal unmap value valueof var variant verdicttype while with xor'.split(
    ' ',
  ),
);

/** A name as an identifier of TTCN-3: other characters become `_`, and a word of the language gets one more. */
export function identifier(name: string): string {
  const plain = name.replace(/\W/g, '_').replace(/^(?=[^A-Za-z])/, 'n');
  return reserved.has(plain) ? `${plain}_` : plain;
}
