# Builds program and bench. Sets command, the Java command that the launcher would use, and bench, what runs a class of the bench with the
# same options and the program on its class path. Wants root; leaves nothing behind.

env -u CI "$root/tsunagaru" --version # builds and prepares, where that is due
mapfile -t command < <(TSUNAGARU_SHOW_COMMAND=yes "$root/tsunagaru" ${1:-})
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

java=${command[0]}
options=()
for word in "${command[@]:1}"; do
  case $word in
    *.jar) jar=$word ;;
    -cp | org.tsunagaru.cli.Tsunagaru | validate) ;;
    *) options+=("$word") ;;
  esac
done
"${java%java}javac" -proc:none -d "$folder/classes" -cp "$jar" "$root"/cli/bench/*.java
bench=("$java" "${options[@]}" -cp "$jar:$folder/classes")
