import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import javax.tools.ToolProvider;

/** Runs javac for each line of the input, which holds its arguments with tabs between them. */
final class CompileAll {
  public static void main(String[] none) throws IOException {
    var javac = ToolProvider.getSystemJavaCompiler();
    var failures = 0;
    for (var line : new BufferedReader(new InputStreamReader(System.in)).lines().toList()) {
      if (javac.run(null, null, null, line.split("\t")) != 0) failures++;
    }
    if (failures > 0) System.exit(1);
  }
}
