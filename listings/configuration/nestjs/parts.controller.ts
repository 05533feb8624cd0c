import {
  Controller,
  Get,
  Injectable,
  Module,
  NotFoundException,
  Param,
  ParseIntPipe,
} from '@nestjs/common';

// region: nestjs
@Injectable()
export class PartsService {
  readonly #prices = new Map([[2041, 4990]]);

  priceOf(id: number): number | undefined {
    return this.#prices.get(id);
  }
}

@Controller('parts')
export class PartsController {
  constructor(private readonly parts: PartsService) {} // Nest passes it in

  @Get(':id')
  show(@Param('id', ParseIntPipe) id: number) {
    const priceCents = this.parts.priceOf(id);
    if (priceCents === undefined) throw new NotFoundException('no such part');
    return { id, priceCents };
  }
}

@Module({ controllers: [PartsController], providers: [PartsService] })
export class PartsModule {}
// endregion
