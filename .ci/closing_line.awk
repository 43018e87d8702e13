# Adds up the summaries of deno test, test:runtimes and soak in a log of the
# gate, leaving out what the tests themselves print. What was ignored counts as
# skipped.
/^-+ ([a-z]+-test )?output -+$/ { inside = 1 }
/-+ ([a-z]+-test )?output end -+$/ { inside = 0 }
!inside && /^(ok|FAILED) \| [0-9]+ passed/ {
  print "deno test: " $0
  parts = split($0, part, " [|] ")
  for (i = 2; i <= parts; i++) {
    split(part[i], word, " ")
    count[word[2]] += word[1]
  }
}
!inside && /^[0-9]+ passed, [0-9]+ failed$/ {
  print "on engines: " $0
  count["passed"] += $1
  count["failed"] += $3
}
END {
  if (!count["passed"] || count["failed"]) {
    print ".ci/run: no passing test run was seen"
    exit 1
  }
  printf "tests: %d passed, %d failed", count["passed"], count["failed"]
  if (count["ignored"]) printf ", %d skipped", count["ignored"]
  print ""
}
