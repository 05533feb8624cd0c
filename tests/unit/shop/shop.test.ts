/** All tests of the shop in one file, because they share one PostgreSQL. */
import './data';
import './doors';
import './orders';
import './parts';
import './sessions';
import './whole';
