package shipped

import (
	"strings"
	"testing"
)

func TestWorth(t *testing.T) {
	m := Worth()
	if string(m.Append(nil)) != worths {
		t.Error("written again the model differs from its file")
	}
	for _, want := range []string{"ClaimBuster, CC BY 4.0", "GloVe", "This model: CC BY 4.0"} {
		if !strings.Contains(m.Note(), want) {
			t.Errorf("the note names no %s: %s", want, m.Note())
		}
	}
}

func TestNames(t *testing.T) {
	m := Names()
	if string(m.Append(nil)) != actors {
		t.Error("written again the model differs from its file")
	}
	for _, want := range []string{"Wikigold", "GUM", "CrossNER", "written for it", "GloVe", "This model: CC BY-SA 4.0"} {
		if !strings.Contains(m.Note(), want) {
			t.Errorf("the note names no %s: %s", want, m.Note())
		}
	}
}
