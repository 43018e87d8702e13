// Go's net/http: one handler, with one workload.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"time"
)

type job struct {
	Handler  string
	Workload struct {
		Size     int
		Writes   int
		Text     string
		Declared bool
		Pause    string
		Reuse    bool
	}
	Directory string
	File      string
}

func main() {
	var asked job
	if err := json.Unmarshal([]byte(os.Args[1]), &asked); err != nil {
		panic(err)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		panic(err)
	}
	go func() { panic(http.Serve(listener, handler(asked))) }()
	fmt.Println(listener.Addr().(*net.TCPAddr).Port)
	// The parent closes our input when it ends, however it ends.
	for lines := bufio.NewScanner(os.Stdin); lines.Scan(); {
		fmt.Println(answer(lines.Text()))
	}
}

func answer(word string) int64 {
	switch word {
	case "gc":
		runtime.GC()
	case "cpu":
		var usage syscall.Rusage
		if err := syscall.Getrusage(syscall.RUSAGE_SELF, &usage); err != nil {
			panic(err)
		}
		return (usage.Utime.Nano() + usage.Stime.Nano()) / 1000
	}
	return 0
}

func handler(asked job) http.HandlerFunc {
	switch asked.Handler {
	case "write":
		return writes(asked)
	case "end":
		body := []byte(strings.Repeat(string(chunk(asked)), asked.Workload.Writes))
		return func(response http.ResponseWriter, _ *http.Request) {
			response.Write(body)
		}
	case "file":
		path := filepath.Join(asked.Directory, asked.File)
		return func(response http.ResponseWriter, request *http.Request) {
			http.ServeFile(response, request, path)
		}
	case "read":
		return read
	}
	panic("there is no handler " + asked.Handler)
}

func chunk(asked job) []byte {
	size := asked.Workload.Size
	switch asked.Workload.Text {
	case "ASCII":
		return []byte(strings.Repeat("abcd", size/4))
	case "mixed":
		return []byte(strings.Repeat("aé日b", size/4))
	}
	bytes := make([]byte, size)
	for i := range bytes {
		bytes[i] = byte(0x80 | i*31)
	}
	return bytes
}

func writes(asked job) http.HandlerFunc {
	bytes := chunk(asked)
	text := string(bytes)
	workload := asked.Workload
	length := strconv.Itoa(len(bytes) * workload.Writes)
	return func(response http.ResponseWriter, request *http.Request) {
		response.Header().Set("Content-Type", "application/octet-stream")
		if workload.Declared {
			response.Header().Set("Content-Length", length)
		}
		for i := 0; i < workload.Writes; i++ {
			switch {
			case workload.Text != "":
				io.WriteString(response, text)
			case workload.Reuse:
				// Each request has a buffer of its own to fill and to spoil.
				own := append([]byte(nil), bytes...)
				fill(own, i)
				response.Write(own)
				fill(own, i+1)
			default:
				response.Write(bytes)
			}
			if workload.Pause == "" {
				continue
			}
			response.(http.Flusher).Flush()
			if workload.Pause == "2 ms" {
				time.Sleep(2 * time.Millisecond)
			} else {
				<-request.Context().Done()
			}
		}
	}
}

// Bytes that say where they belong: of the write index, at each offset another.
func fill(bytes []byte, index int) {
	from := int(uint32(index+1) * 0x9e3779b1 >> 8)
	for i := range bytes {
		bytes[i] = byte(from + i*7 + i>>8)
	}
}

func read(response http.ResponseWriter, request *http.Request) {
	const step = 4096
	buffer := make([]byte, 8192)
	count, sum := 0, 0
	for {
		got, err := request.Body.Read(buffer)
		for at := (step - count%step) % step; at < got; at += step {
			sum += int(buffer[at])
		}
		count += got
		if err == io.EOF {
			break
		}
		if err != nil {
			return
		}
	}
	fmt.Fprintf(response, "%d %d", count, sum)
}
