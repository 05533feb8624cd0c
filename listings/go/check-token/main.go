package main

import (
	"crypto/rand"
	"encoding/base64"
	"fmt"
	"log"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

// region: check-token
func sign(key []byte, id string, expiry time.Time) (string, error) {
	claims := jwt.RegisteredClaims{Subject: id, ExpiresAt: jwt.NewNumericDate(expiry)}
	return jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString(key)
}

func customer(key []byte, token string, now time.Time) (string, error) {
	var claims jwt.RegisteredClaims
	_, err := jwt.ParseWithClaims(token, &claims,
		func(*jwt.Token) (any, error) { return key, nil },
		jwt.WithValidMethods([]string{"HS256"}),
		jwt.WithExpirationRequired(),
		jwt.WithTimeFunc(func() time.Time { return now }))
	if err != nil {
		return "", err
	}
	return claims.Subject, nil
}

// endregion

// withSubject returns the token with another subject and the old signature.
func withSubject(token, from, to string) (string, error) {
	fields := strings.Split(token, ".")
	payload, err := base64.RawURLEncoding.DecodeString(fields[1])
	if err != nil {
		return "", err
	}
	changed := strings.Replace(string(payload), `"sub":"`+from, `"sub":"`+to, 1)
	fields[1] = base64.RawURLEncoding.EncodeToString([]byte(changed))
	return strings.Join(fields, "."), nil
}

func main() {
	key := make([]byte, 32)
	rand.Read(key)
	now := time.Date(2026, time.November, 20, 12, 0, 0, 0, time.UTC)

	token, err := sign(key, "7", now.Add(15*time.Minute))
	if err != nil {
		log.Fatal(err)
	}
	changed, err := withSubject(token, "7", "8")
	if err != nil {
		log.Fatal(err)
	}

	for _, check := range []struct {
		name, token string
		now         time.Time
	}{
		{"valid", token, now},
		{"changed", changed, now},
		{"expired", token, now.Add(time.Hour)},
	} {
		if id, err := customer(key, check.token, check.now); err != nil {
			fmt.Printf("%s: refused\n", check.name)
		} else {
			fmt.Printf("%s: customer %s\n", check.name, id)
		}
	}
}
