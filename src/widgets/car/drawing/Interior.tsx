import { Fault } from './Fault';
import { Part } from './Part';

/** Front seat in profile with pleats, head rest and rails; the rear bench behind it. */
export function Seats() {
  return (
    <Part id="seat">
      <path class="l2 fill-blue" d="M718 392 C716 380 724 376 742 377 L792 384 L800 396 H722 Z" />
      <path
        class="l2 fill-blue"
        d="M786 392 C792 366 806 330 817 302 C823 293 834 297 832 308 C826 340 814 372 808 396 Q796 402 786 392 Z"
      />
      <path class="l3" d="M796 384 L818 318 M802 388 L824 322" />
      <path
        class="l2 fill-steel"
        d="M572 434 H680 V438 H572 Z M582 434 L592 408 H598 L590 434 Z M658 434 L652 406 H658 L666 434 Z"
      />
      <g transform="translate(4 -12)">
        <path class="l3" d="M708 274 L706 286 M714 274 L711 284" />
        <path
          class="l2 fill-blue"
          d="M700 268 C697 252 702 238 711 236 C721 235 726 246 724 258 C723 268 720 275 712 275 C705 275 701 274 700 268 Z"
        />
        <path
          class="l2 fill-blue"
          d="M562 411 C557 397 566 386 581 386 C608 387 632 396 664 398 L676 414 C642 422 592 423 571 422 C564 421 563 417 562 411 Z"
        />
        <path
          class="l2 fill-blue"
          d="M656 406 C652 376 672 322 690 288 C695 279 708 277 712 286 C716 295 713 304 709 316 C699 348 692 382 687 410 C681 418 662 417 656 406 Z"
        />
        <path
          class="l3"
          d="M588 389 C586 400 586 410 588 421 M608 391 C606 402 606 412 608 422 M628 395 C626 404 626 413 628 421 M648 398 C646 406 646 413 648 420"
        />
        <path
          class="l3"
          d="M690 298 C694 302 702 304 710 304 M683 318 C688 323 696 325 704 325 M675 338 C680 343 689 346 698 346 M668 358 C673 363 683 366 693 366 M663 378 C668 383 679 386 690 386"
        />
        <circle class="l3 fill-steel" cx="672" cy="406" r="5" />
      </g>
    </Part>
  );
}

/** Padded dashboard in section with its instrument pod and dial. */
export function Dashboard() {
  return (
    <Part id="dashboard">
      <path
        class="l2 fill-blue"
        d="M420 285 C442 286 462 288 474 293 C482 285 498 286 501 296 C502 303 498 307 494 309 L486 343 C484 351 475 354 466 352 L424 345 Z"
      />
      <path
        class="l3 hatch-blue"
        d="M420 285 C442 286 462 288 474 293 L470 300 C456 295 438 292 424 292 Z"
      />
      <path class="l3" d="M430 318 H470 M430 326 H468 M430 334 H466" />
      <g transform="rotate(11 490 326)">
        <ellipse class="l2 fill-paper" cx="490" cy="326" rx="8" ry="17" />
        <ellipse class="l3" cx="490" cy="326" rx="6" ry="13.5" />
        <path
          class="l3"
          d="M490 312 v3 M484.5 320 l1.5 1.5 M495.5 320 l-1.5 1.5 M484 328 h2 M496 328 h-2"
        />
        <path class="car-needle" d="M489 332 L493 317" />
      </g>
      <Fault>
        <path class="car-crack" d="M482 306 L488 318 L484 326 L493 338" />
      </Fault>
    </Part>
  );
}

/** Wheel, shrouded column, joint and steering box. */
export function Steering() {
  return (
    <Part id="steering">
      <path class="l2 fill-blue" d="M528 315 L534 327 L440 376 L436 367 Z" />
      <path class="l2 fill-steel" d="M436 368 L440 375 L422 385 L418 378 Z" />
      <path class="l3" d="M462 354 L468 365 M508 329 L514 340" />
      <g transform="rotate(-28 532 320)">
        <ellipse class="car-rim-outer" cx="532" cy="320" rx="9" ry="47" />
        <ellipse class="car-rim-inner" cx="532" cy="320" rx="9" ry="47" />
        <path class="l2" d="M526 320 L524 286 M526 320 L524 354 M526 320 H540" />
        <ellipse class="l2 fill-blue" cx="530" cy="320" rx="6" ry="10" />
      </g>
    </Part>
  );
}

/** Brake pedal and accelerator, hung from one bracket. */
export function Pedals() {
  return (
    <Part id="pedals">
      <path class="l2 fill-steel" d="M448 352 H476 V360 H448 Z" />
      <path
        class="l2 fill-blue"
        d="M454 360 C456 378 448 386 446 398 L451 400 C454 388 462 378 460 360 Z"
      />
      <path class="l2 fill-blue" d="M440 397 L454 402 L451 411 L437 406 Z" />
      <path
        class="l2 fill-blue"
        d="M466 360 C470 380 464 392 460 404 L465 406 C470 392 476 378 472 360 Z"
      />
      <path
        class="l2 fill-blue"
        d="M456 402 L470 407 C470 414 467 422 464 427 L450 422 C454 416 456 410 456 402 Z"
      />
      <path
        class="l3"
        d="M456 408 L468 412 M454 414 L466 418 M452 419 L464 423 M441 401 L452 405"
      />
    </Part>
  );
}

/** The mirror on the door, seen at every setting. */
export function DoorMirror() {
  return (
    <Part id="mirrors">
      <path class="l2" d="M470 286 L474 278" />
      <path
        class="l2 fill-blue"
        d="M462 268 C462 262 482 260 488 265 Q491 272 487 278 L468 279 Q462 275 462 268 Z"
      />
      <path class="l3" d="M483 264 Q486 271 483 278" />
    </Part>
  );
}

/** The mirror under the roof. */
export function Mirrors() {
  return (
    <Part id="mirrors">
      <path class="l2" d="M533 195 L540 206" />
      <path
        class="l2 fill-blue"
        d="M530 207 L549 202 Q553 206 551 212 L534 217 Q529 213 530 207 Z"
      />
      <path class="l3" d="M535 213 L545 204 M540 214 L549 206" />
    </Part>
  );
}

/** The socket under the dashboard and the tester that a mechanic has plugged in. */
export function WorkshopPort() {
  return (
    <Part id="port">
      <path class="tester-lead" d="M434 362 C430 392 414 420 416 446 C418 476 400 484 388 486" />
      <path
        class="l2 fill-orange"
        d="M340 474 Q340 470 344 470 H384 Q388 470 388 474 V496 Q388 500 384 500 H344 Q340 500 340 496 Z"
      />
      <path class="l3 fill-paper" d="M345 475 H370 V489 H345 Z" />
      <path
        class="l3"
        d="M348 479 h12 M348 483 h18 M375 476 h8 M375 480 h8 M375 484 h8 M346 494 h4 m5 0 h4 m5 0 h4"
      />
      <path class="l2 fill-orange" d="M424 350 H446 L443 362 H427 Z" />
      <path class="l3" d="M429 354 h2 m3 0 h2 m3 0 h2 M430 358 h2 m3 0 h2" />
    </Part>
  );
}
