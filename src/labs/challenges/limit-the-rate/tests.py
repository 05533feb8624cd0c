from answer import Bucket
from cases import case, done


def try_times(name, times, expected, size=3, rate=2):
    def work():
        bucket = Bucket(size, rate, 100)
        return " ".join("yes" if bucket.take(time) else "no" for time in times)

    case(name, {"size": size, "rate": rate, "start": 100, "times": times}, expected, work)


try_times("a burst as large as the bucket", [100, 100, 100], "yes yes yes")
try_times("one request more", [100, 100, 100, 100], "yes yes yes no")
try_times("around the turn of a second", [100.75, 100.75, 100.75, 101, 101], "yes yes yes no no")
try_times("half a second later there is one more", [100, 100, 100, 100.5, 100.5],
          "yes yes yes yes no")
try_times("quarters of a second add up", [100, 100, 100, 100.25, 100.5], "yes yes yes no yes")
try_times("after a long rest", [100, 100, 100, 200, 200, 200, 200], "yes yes yes yes yes yes no")
try_times("a clock that goes back", [50, 100, 100, 50, 100, 100.5], "yes yes yes no no yes")
try_times("a rate below one", [100, 102, 104, 104], "yes no yes no", size=1, rate=0.25)
done()
