<?php

declare(strict_types=1);

require 'Illuminate/Database/autoload.php';
require 'Illuminate/Events/autoload.php';
require 'Illuminate/Routing/autoload.php';

use Illuminate\Container\Container;
use Illuminate\Database\Capsule\Manager;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Database\Schema\Blueprint;
use Illuminate\Events\Dispatcher;
use Illuminate\Http\JsonResponse;
use Illuminate\Http\Request;
use Illuminate\Routing\Router;

// What `laravel new` prepares: a container, a router and a database.
$container = Container::getInstance();
$router = new Router(new Dispatcher($container), $container);
$manager = new Manager($container);
$manager->addConnection(['driver' => 'sqlite', 'database' => ':memory:']);
$manager->bootEloquent();

// region: laravel
class Part extends Model
{
    public $timestamps = false;
    protected $fillable = ['sku', 'price_cents']; // all that a request may set
    protected $visible = ['sku', 'price_cents'];
}

$router->get('/parts/{id}', function (int $id) {
    $part = Part::find($id);
    if ($part === null) {
        return new JsonResponse(['title' => 'No such part'], 404);
    }
    return $part; // a model becomes JSON
})->whereNumber('id');
// endregion

$schema = $manager->getConnection()->getSchemaBuilder();
$schema->create('parts', function (Blueprint $table) {
    $table->id();
    $table->string('sku')->unique();
    $table->unsignedInteger('price_cents');
});
(new Part())->forceFill(['id' => 2041, 'sku' => 'BRK-2041', 'price_cents' => 4990])->save();
// What a request sends beyond the list is not taken over.
$ofRequest = new Part(['sku' => 'FLD-0311', 'price_cents' => 1290, 'id' => 1, 'supplier_id' => 9]);

foreach ([2041, 9] as $id) {
    $response = $router->dispatch(Request::create("/parts/$id"));
    echo $response->getStatusCode(), ' ', $response->getContent(), "\n";
}
echo 'taken from a request: ', implode(', ', array_keys($ofRequest->getAttributes())), "\n";
