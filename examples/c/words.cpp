/*
 * An extension for IIS, in C++: counts the words of what is posted, with the
 * standard library, and answers what it cannot read with a 400, by an exception.
 *
 * This repository makes words.wasm of it: `deno task build:wasm`.
 */
#include <windows.h>
#include <httpext.h>
#include <algorithm>
#include <cctype>
#include <map>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

/* What the client has sent cannot be answered. */
struct BadRequest : std::runtime_error {
  using std::runtime_error::runtime_error;
};

/* The body: what the server has read ahead, and the rest. */
std::string body_of(EXTENSION_CONTROL_BLOCK &ecb) {
  std::string body(reinterpret_cast<const char *>(ecb.lpbData), ecb.cbAvailable);
  char buffer[4096];
  for (;;) {
    DWORD size = sizeof buffer;
    if (!ecb.ReadClient(ecb.ConnID, buffer, &size)) throw BadRequest("The body cannot be read.");
    if (size == 0) return body;
    body.append(buffer, size);
  }
}

std::vector<std::pair<std::string, int>> count_words(const std::string &text) {
  std::map<std::string, int> counts;
  std::string word;
  for (unsigned char c : text + " ") {
    if (c == '\0') throw BadRequest("The body is not text.");
    if (std::isalnum(c)) word += static_cast<char>(std::tolower(c));
    else if (!word.empty()) { counts[word]++; word.clear(); }
  }
  std::vector<std::pair<std::string, int>> words(counts.begin(), counts.end());
  std::stable_sort(words.begin(), words.end(), [](const auto &a, const auto &b) { return a.second > b.second; });
  return words;
}

bool answer(EXTENSION_CONTROL_BLOCK &ecb, const std::string &status, const std::string &text) {
  const std::string fields =
      "Content-Type: text/plain\r\nContent-Length: " + std::to_string(text.size()) + "\r\n\r\n";
  HSE_SEND_HEADER_EX_INFO head = {};
  head.pszStatus = status.c_str();
  head.cchStatus = static_cast<DWORD>(status.size());
  head.pszHeader = fields.c_str();
  head.cchHeader = static_cast<DWORD>(fields.size());
  DWORD size = static_cast<DWORD>(text.size());
  return ecb.ServerSupportFunction(ecb.ConnID, HSE_REQ_SEND_RESPONSE_HEADER_EX, &head, NULL, NULL) &&
         ecb.WriteClient(ecb.ConnID, const_cast<char *>(text.data()), &size, HSE_IO_SYNC);
}

} // namespace

BOOL WINAPI GetExtensionVersion(HSE_VERSION_INFO *version) {
  version->dwExtensionVersion = MAKELONG(HSE_VERSION_MINOR, HSE_VERSION_MAJOR);
  lstrcpyA(version->lpszExtensionDesc, "Words in C++");
  return TRUE;
}

DWORD WINAPI HttpExtensionProc(EXTENSION_CONTROL_BLOCK *ecb) {
  bool sent;
  try {
    std::string page;
    for (const auto &[word, count] : count_words(body_of(*ecb))) page += std::to_string(count) + ' ' + word + '\n';
    sent = answer(*ecb, "200 OK", page);
  } catch (const BadRequest &error) {
    sent = answer(*ecb, "400 Bad Request", std::string(error.what()) + "\n");
  }
  return sent ? HSE_STATUS_SUCCESS : HSE_STATUS_ERROR;
}
