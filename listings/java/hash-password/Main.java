import de.mkammerer.argon2.Argon2;
import de.mkammerer.argon2.Argon2Factory;
import de.mkammerer.argon2.Argon2Factory.Argon2Types;

public class Main {
    // region: hash-password
    static final int PASSES = 2;
    static final int MEMORY_KIB = 19 * 1024;
    static final int THREADS = 1;

    static final Argon2 ARGON2 = Argon2Factory.create(Argon2Types.ARGON2id);

    static String hash(char[] password) {
        return ARGON2.hash(PASSES, MEMORY_KIB, THREADS, password);
    }

    static boolean verify(String stored, char[] password) {
        return ARGON2.verify(stored, password);
    }
    // endregion

    public static void main(String[] arguments) {
        char[] password = "correct horse battery".toCharArray();
        String stored = hash(password);
        System.out.println("algorithm: " + stored.split("\\$")[1]);
        System.out.println("right password: " + verify(stored, password));
        System.out.println("wrong password: " + verify(stored, "correct horse".toCharArray()));
        boolean differ = !stored.equals(hash(password));
        System.out.println("two hashes of one password differ: " + differ);
    }
}
