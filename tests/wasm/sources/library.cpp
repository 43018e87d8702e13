// C++: its library beside <windows.h>, and strings of 16-bit characters.
#include <algorithm>
#include <fstream>
#include <functional>
#include <iomanip>
#include <iostream>
#include <map>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

#include "say.h"

using namespace std;

static void strings(char *) {
  wstring text = L"wide \x20ac";
  text += L" and more";
  text.insert(0, L"<");
  text.append(3, L'>');
  text.replace(text.find(L"more"), 4, L"much more than fits into the string itself");
  say("%S", text.c_str());
  say("%d %d %d", (int)text.size(), (int)text.find(L"much"), (int)text.rfind(L'<'));
  say("%d", text.substr(1, 4) == L"wide");
  wstring copy(text.begin(), text.begin() + 5);
  transform(copy.begin(), copy.end(), copy.begin(), towupper);
  say("%S %d", copy.c_str(), copy.compare(L"<WIDE"));
  map<wstring, int> counts;
  counts[L"one"]++, counts[L"two"] += 2, counts[L"one"]++;
  for (map<wstring, int>::iterator at = counts.begin(); at != counts.end(); ++at)
    say("%S=%d", at->first.c_str(), at->second);
  vector<wstring> words;
  words.push_back(L"pear"), words.push_back(L"apple");
  sort(words.begin(), words.end());
  say("%S %S", words[0].c_str(), words[1].c_str());
  say("%S %d", to_wstring(42).c_str(), stoi(wstring(L"17")));
  basic_string<TCHAR> generic(TEXT("generic"));
  say("%d", (int)generic.length());
}

static void streams(char *) {
  ostringstream out;
  out << "n=" << 42 << ' ' << hex << 255 << ' ' << fixed << setprecision(2) << 3.14159 << ' ' << true << ' '
      << (void *)0x1234;
  say("%s", out.str().c_str());
  istringstream in("7 8.5 word");
  int n;
  double d;
  string word;
  in >> n >> d >> word;
  say("%d %.1f %s", n, d, word.c_str());
  ofstream file("C:\\out.txt");
  file << "line one" << endl << "line two" << endl;
  file.close();
  ifstream back("C:\\out.txt");
  string line;
  int lines = 0;
  while (getline(back, line)) lines++;
  say("%d %s", lines, line.c_str());
  cout << "to cout" << endl;
}

static void wide_streams(char *) {
  wostringstream out;
  out << L"n=" << 42 << L' ' << hex << 255 << L' ' << "narrow";
  say("%S", out.str().c_str());
  wistringstream in(L"7 word");
  int n;
  wstring word;
  in >> n >> word;
  say("%d %S", n, word.c_str());
  wstringstream both;
  both << setw(6) << setfill(L'0') << 12 << L'|' << fixed << setprecision(1) << 2.5;
  say("%S", both.str().c_str());
}

struct named {
  string name;
  explicit named(const string &n) : name(n) {}
};

/* What C++17 has removed, and macros that are in the way elsewhere. */
static void old_and_new(char *) {
  auto_ptr<named> old(new named("auto"));
  unique_ptr<named> fresh = make_unique<named>("unique");
  say("%s %s", old->name.c_str(), fresh->name.c_str());
  vector<int> numbers;
  for (int i = 5; i > 0; i--) numbers.push_back(i);
  say("%d", (int)count_if(numbers.begin(), numbers.end(), bind2nd(greater<int>(), 2)));
  say("%d %d", min(3, 4), max(3, 4));
  say("%d", (std::min)(3, 4));
  register int r = 5;
  function<int(int)> add = [r](int x) { return x + r; };
  say("%d", add(1));
  if (int found = (int)(find(numbers.begin(), numbers.end(), 3) - numbers.begin()); found > 0) say("%d", found);
}

static void secure(char *) {
  char text[16];
  wchar_t wide[8];
  say("%d %s", strcpy_s(text, "array"), text);
  say("%d %s", sprintf_s(text, "%d-%s", 1, "x"), text);
  say("%d %s", strcat_s(text, "y"), text);
  say("%d %s", strncpy_s(text, "counted", 3), text);
  say("%d %S", wcscpy_s(wide, L"wide"), wide);
  say("%d %S", swprintf_s(wide, L"%d", 7), wide);
  say("%d %S", swprintf(wide, L"%s", L"old"), wide);
  say("%d %s", _snprintf_s(text, _TRUNCATE, "%s", "longer than sixteen"), text);
  say("%d", (int)_countof(text));
}

static const struct part parts[] = {{"strings", strings}, {"streams", streams}, {"wide", wide_streams},
                                    {"old", old_and_new}, {"secure", secure},   {0}};
extern "C" {
SAYS(parts)
}
