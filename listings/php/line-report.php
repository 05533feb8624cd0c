<?php

declare(strict_types=1);

// Usage: php line-report.php JUNIT_XML. Prints a line for each test that PHPUnit says has passed.
$passed = simplexml_load_file($argv[1])->xpath('//testcase[not(failure) and not(error)]');
foreach ($passed as $test) {
    $words = preg_split('/(?=[A-Z])/', substr((string) $test['name'], strlen('test')));
    echo 'ok', strtolower(implode(' ', $words)), "\n";
}
printf("%d passed\n", count($passed));
