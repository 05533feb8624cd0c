import pika

# region: rabbitmq
QUEUE = "mails"


def open_channel(host: str) -> pika.adapters.blocking_connection.BlockingChannel:
    channel = pika.BlockingConnection(pika.ConnectionParameters(host)).channel()
    channel.queue_declare(QUEUE, durable=True, arguments={"x-queue-type": "quorum"})
    channel.confirm_delivery()  # publishing fails unless the broker has kept it
    channel.basic_qos(prefetch_count=10)  # at most so many in one worker's hands
    return channel


def send(channel, order_id: int) -> None:
    kept = pika.BasicProperties(delivery_mode=pika.DeliveryMode.Persistent)
    channel.basic_publish("", QUEUE, str(order_id).encode(), kept, mandatory=True)


def work(channel, method, _properties, body: bytes) -> None:
    try:
        print(f"mail for order {body.decode()}, again: {method.redelivered}")
        if not method.redelivered:
            raise ConnectionError("the mail server is away")
        channel.basic_ack(method.delivery_tag)  # only now it is forgotten
    except ConnectionError:
        channel.basic_nack(method.delivery_tag, requeue=True)
        # endregion


if __name__ == "__main__":
    channel = open_channel("localhost")
    for order_id in (77, 78):
        send(channel, order_id)
    channel.basic_consume(QUEUE, work)
    channel.connection.call_later(2, channel.stop_consuming)
    channel.start_consuming()
