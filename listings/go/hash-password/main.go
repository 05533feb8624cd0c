package main

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/crypto/argon2"
)

const (
	saltBytes = 16
	keyBytes  = 32
	format    = "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
)

var base64Text = base64.RawStdEncoding

// region: hash-password
const memoryKiB, passes, threads = 19 * 1024, 2, 1

func hash(password string) string {
	salt := make([]byte, saltBytes)
	rand.Read(salt)
	key := argon2.IDKey([]byte(password), salt, passes, memoryKiB, threads, keyBytes)
	return fmt.Sprintf(format, memoryKiB, passes, threads,
		base64Text.EncodeToString(salt), base64Text.EncodeToString(key))
}

func verify(password, stored string) bool {
	fields := strings.Split(stored, "$")
	if len(fields) != 6 || fields[1] != "argon2id" || fields[2] != "v=19" {
		return false
	}
	var memory, time uint32
	var lanes uint8
	_, badCost := fmt.Sscanf(fields[3], "m=%d,t=%d,p=%d", &memory, &time, &lanes)
	salt, badSalt := base64Text.DecodeString(fields[4])
	key, badKey := base64Text.DecodeString(fields[5])
	if errors.Join(badCost, badSalt, badKey) != nil || len(key) != keyBytes {
		return false
	}
	actual := argon2.IDKey([]byte(password), salt, time, memory, lanes, keyBytes)
	return subtle.ConstantTimeCompare(actual, key) == 1
}

// endregion

func main() {
	const password = "correct horse battery"
	stored := hash(password)
	fmt.Println("algorithm:", strings.Split(stored, "$")[1])
	fmt.Println("right password:", verify(password, stored))
	fmt.Println("wrong password:", verify("correct horse", stored))
	fmt.Println("two hashes of one password differ:", stored != hash(password))
}
