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

var key = newKey()

// region: check-token
const issuer, audience = "https://sparewheel.example", "orders"

func sign(id string, expires time.Time) (string, error) {
	claims := jwt.RegisteredClaims{
		Subject:   id,
		Issuer:    issuer,
		Audience:  jwt.ClaimStrings{audience},
		ExpiresAt: jwt.NewNumericDate(expires),
	}
	return jwt.NewWithClaims(jwt.SigningMethodHS256, claims).SignedString(key)
}

// customer returns the customer of a token in which everything is right.
func customer(token string) (string, error) {
	var claims jwt.RegisteredClaims
	_, err := jwt.ParseWithClaims(token, &claims,
		func(*jwt.Token) (any, error) { return key, nil },
		jwt.WithValidMethods([]string{"HS256"}),
		jwt.WithIssuer(issuer),
		jwt.WithAudience(audience),
		jwt.WithExpirationRequired())
	return claims.Subject, err
}

// endregion

func newKey() []byte {
	key := make([]byte, 64)
	rand.Read(key)
	return key
}

// must ends the program, which only makes tokens that can be made.
func must(token string, err error) string {
	if err != nil {
		log.Fatal(err)
	}
	return token
}

func main() {
	now := time.Now()
	expires := now.Add(15 * time.Minute)
	// forged returns a token like ours except for what change does to it.
	forged := func(key []byte, method jwt.SigningMethod, change func(jwt.MapClaims)) string {
		claims := jwt.MapClaims{
			"sub": "7", "iss": issuer, "aud": audience, "exp": expires.Unix(),
		}
		change(claims)
		return must(jwt.NewWithClaims(method, claims).SignedString(key))
	}
	set := func(name string, value any) string {
		return forged(key, jwt.SigningMethodHS256, func(claims jwt.MapClaims) { claims[name] = value })
	}
	nothing := func(jwt.MapClaims) {}

	token := must(sign("7", expires))
	own := strings.Split(token, ".")
	other := strings.Split(must(sign("8", expires)), ".")
	unsigned := base64.RawURLEncoding.EncodeToString([]byte(`{"alg":"none"}`))
	for _, each := range []struct{ name, token string }{
		{"valid", token},
		{"changed", own[0] + "." + other[1] + "." + own[2]},
		{"other key", forged(newKey(), jwt.SigningMethodHS256, nothing)},
		{"no signature", unsigned + "." + own[1] + "."},
		{"other algorithm", forged(key, jwt.SigningMethodHS512, nothing)},
		{"other issuer", set("iss", "https://elsewhere.example")},
		{"other audience", set("aud", "newsletter")},
		{"expired", must(sign("7", now.Add(-time.Second)))},
		{"without expiry", forged(key, jwt.SigningMethodHS256,
			func(claims jwt.MapClaims) { delete(claims, "exp") })},
		{"no token", "7"},
	} {
		if id, err := customer(each.token); err != nil {
			fmt.Printf("%s: refused\n", each.name)
		} else {
			fmt.Printf("%s: customer %s\n", each.name, id)
		}
	}
}
