package main

import (
	"io"
	"log/slog"
	"os"
	"strings"
	"time"
)

// region: structured-log
func newLogger(out io.Writer, clock func() time.Time) *slog.Logger {
	edit := func(groups []string, field slog.Attr) slog.Attr {
		switch key := strings.ToLower(field.Key); {
		case key == "password" || key == "token" || key == "authorization":
			return slog.String(field.Key, "[removed]")
		case len(groups) > 0:
			return field
		case field.Key == slog.TimeKey:
			return slog.Time("time", clock())
		case field.Key == slog.LevelKey:
			return slog.String("level", strings.ToLower(field.Value.String()))
		case field.Key == slog.MessageKey:
			return slog.String("message", field.Value.String())
		}
		return field
	}
	return slog.New(slog.NewJSONHandler(out, &slog.HandlerOptions{ReplaceAttr: edit}))
}

// endregion

func main() {
	noon := time.Date(2026, time.November, 20, 12, 0, 0, 0, time.UTC)
	logger := newLogger(os.Stdout, func() time.Time { return noon })

	logger.With("request_id", "r-77").
		Info("order placed", "order_id", 77, "total_cents", 11270)
	logger.With("request_id", "r-78").
		Warn("login failed", "email", "a@sparewheel.example", "password", "correct horse battery")
}
