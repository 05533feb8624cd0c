package main

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"os"
	"regexp"
	"slices"
	"strings"
	"time"
)

// region: structured-log
var secret = regexp.MustCompile(`(?i)password|token|secret|authorization|cookie|api[-_]?key`)

// cleaned returns the fields without the secrets in them.
func cleaned(fields []slog.Attr) (clean []slog.Attr) {
	for _, field := range fields {
		value := field.Value.Resolve()
		switch {
		case secret.MatchString(field.Key):
			value = slog.StringValue("[removed]")
		case value.Kind() == slog.KindGroup:
			value = slog.GroupValue(cleaned(value.Group())...)
		case value.Kind() == slog.KindAny:
			value = slog.AnyValue(redacted(plain(value.Any())))
		}
		clean = append(clean, slog.Attr{Key: field.Key, Value: value})
	}
	return clean
}

// isReserved says whether the log has a field of its own of that name.
func isReserved(field slog.Attr) bool {
	return slices.Contains([]string{"time", "level", "message"}, field.Key)
}

// endregion

// redacted returns a value that came from JSON without the secrets at any depth.
func redacted(value any) any {
	switch value := value.(type) {
	case map[string]any:
		for name, inner := range value {
			value[name] = redacted(inner)
			if secret.MatchString(name) {
				value[name] = "[removed]"
			}
		}
	case []any:
		for i, inner := range value {
			value[i] = redacted(inner)
		}
	}
	return value
}

// safe keeps secrets out of the log and its own fields as they are.
type safe struct{ slog.Handler }

func (h safe) Handle(ctx context.Context, record slog.Record) error {
	var fields []slog.Attr
	record.Attrs(func(field slog.Attr) bool {
		fields = append(fields, field)
		return true
	})
	line := slog.NewRecord(record.Time, record.Level, record.Message, record.PC)
	line.AddAttrs(cleaned(slices.DeleteFunc(fields, isReserved))...)
	return h.Handler.Handle(ctx, line)
}

func (h safe) WithAttrs(fields []slog.Attr) slog.Handler {
	clean := cleaned(slices.DeleteFunc(slices.Clone(fields), isReserved))
	return safe{h.Handler.WithAttrs(clean)}
}

func (h safe) WithGroup(name string) slog.Handler {
	return safe{h.Handler.WithGroup(name)}
}

// plain returns structures and maps of every type as the log will show them.
func plain(value any) any {
	if err, isError := value.(error); isError {
		return err.Error()
	}
	text, err := json.Marshal(value)
	if err != nil {
		return "[unprintable]"
	}
	var decoded any
	if err := json.Unmarshal(text, &decoded); err != nil {
		return "[unprintable]"
	}
	return decoded
}

func newLogger(out io.Writer, clock func() time.Time) *slog.Logger {
	rename := func(groups []string, field slog.Attr) slog.Attr {
		switch {
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
	options := &slog.HandlerOptions{ReplaceAttr: rename}
	return slog.New(safe{slog.NewJSONHandler(out, options)})
}

func main() {
	noon := time.Date(2026, time.November, 20, 12, 0, 0, 0, time.UTC)
	logger := newLogger(os.Stdout, func() time.Time { return noon })

	logger.With("request_id", "r-77").
		Info("order placed", "order_id", 77, "total_cents", 11270)
	logger.With("request_id", "r-78").
		Warn("login failed", "customer_id", 7, "Password", "correct horse battery")
	logger.With("request_id", "r-79").
		Error("payment refused",
			"time", "yesterday", "level", "debug", "message", "all is well",
			"attempts", []map[string]any{{"api_key": "k-1", "status": 402}},
			slog.Group("request",
				"Authorization", "Bearer t-1",
				"Set-Cookie", []string{"session=s-1"},
				"path", "/orders/77/payment"))
}
