/**
 * A small list of guesses, the likeliest first. It was written for this lab from everyday words and
 * patterns of the keyboard; nothing of it comes from a leak.
 */
const FIRST = `password welcome secret letmein login admin master monkey dragon sunshine princess
football hello freedom shadow whatever trust summer winter flower`;

/** Rows that fingers find, whose beginnings are typed. */
const RUNS = ['1234567890', '0987654321', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdefgh'];
const SHORTEST_RUN = 4;

const WORDS_OF_DAYS = `spring autumn monday tuesday wednesday thursday friday saturday sunday january
february march april may june july august september october november december morning midday
afternoon evening midnight today tomorrow yesterday weekend holiday christmas easter birthday
wedding party snowfall rainbow thunder lightning storm cloud wind breeze frost sunlight moonlight
starlight sunrise sunset twilight season weather`;

const NAMES = `alice adam alex amelia andrea andrew angela anna anthony arthur barbara ben bernard
bella bruno carla carlos carmen caroline charles charlie chloe chris clara claire daniel david
diana dominic dylan edward elena elias elizabeth ella emily emma eric eva felix fiona frank
gabriel george gloria grace greta hannah harriet harry hassan hector helen henry hugo ida igor
ines irene isaac isabel ivan jack jacob james jane jasmine jason jenny jessica joan john jonas
jordan joseph julia julian karen karl kate kevin laura lena leo leon lily linda lisa louis lucas
lucy luke maggie marco maria marie mark martha martin mary matthew max maya mia michael michelle
miguel mila mohammed monica nadia natalie nathan nicholas nicole nina noah nora oliver olivia omar
oscar pablo patrick paul paula pedro peter petra philip quentin rachel rebecca richard robert robin
rosa rose ruby ryan sabrina sam samuel sandra sara sebastian simon sofia sophie stella stephen
steven susan sylvia thomas tim tina tom valentina vanessa vera victor victoria vincent violet
walter wendy william yasmin zoe`;

const ANIMALS = `cat dog horse tiger lion eagle falcon wolf bear fox panther leopard cheetah jaguar
rabbit hamster hedgehog badger otter beaver squirrel mouse rat bat deer moose elk bison buffalo cow
bull goat sheep lamb donkey camel llama giraffe zebra elephant rhino hippo crocodile alligator
snake python cobra viper lizard gecko turtle tortoise frog toad salmon trout tuna shark whale
dolphin octopus squid crab lobster shrimp seal walrus penguin pelican swan goose duck chicken
rooster turkey peacock parrot canary sparrow robin raven crow magpie owl hawk condor stork heron
crane pigeon dove bee wasp hornet ant beetle spider scorpion butterfly dragonfly ladybird moth
kitten puppy pony foal cub`;

const PLANTS_AND_FOOD = `sunflower tulip lily daisy orchid lavender jasmine violet poppy daffodil
lotus cactus clover fern moss ivy willow oak maple birch beech pine cedar spruce elm ash chestnut
walnut hazel almond apple pear plum peach cherry apricot banana orange lemon lime mango melon grape
raspberry strawberry blackberry blueberry cranberry pineapple coconut kiwi fig olive tomato potato
carrot onion garlic pepper cucumber pumpkin spinach cabbage lettuce celery radish mushroom bean
lentil rice wheat barley oats bread butter cheese cream yoghurt milk honey sugar salt cinnamon
ginger vanilla chocolate biscuit cookie cake pie pudding pancake waffle pasta pizza noodle soup
salad sandwich burger sausage bacon coffee espresso tea lemonade juice water whisky brandy cider
beer wine`;

const COLOURS_AND_STUFF = `red green blue yellow black white grey silver gold golden purple pink brown
scarlet crimson turquoise indigo amber emerald sapphire diamond crystal pearl topaz opal jade copper
bronze iron steel nickel cobalt carbon granite marble velvet satin cotton linen leather wool silk
paper pencil marker crayon notebook letter envelope stamp parcel basket bottle glass plate spoon
fork knife kettle candle lantern mirror pillow blanket curtain carpet sofa chair table shelf drawer
cupboard window door garden kitchen bedroom cellar attic balcony chimney ladder hammer screwdriver
spanner wrench chisel needle thread button ribbon zipper umbrella suitcase wallet camera guitar
piano violin trumpet drum flute saxophone melody music song dance`;

const WHEELS = `car bike bicycle motorbike scooter tractor lorry truck van bus tram train engine motor
gearbox clutch brake piston cylinder carburettor radiator exhaust bonnet bumper headlight wheel tyre
saddle pedal chain handlebar dashboard mileage garage workshop mechanic petrol diesel battery turbo
race rally highway roadway tunnel bridge harbour airport station platform ticket journey travel
pilot sailor captain rocket saturn jupiter mercury venus neptune galaxy comet planet orbit moon star
astronaut satellite`;

const PLACES = `london paris berlin madrid lisbon rome vienna prague warsaw dublin oslo stockholm
helsinki athens cairo nairobi lagos delhi mumbai tokyo osaka sydney melbourne auckland toronto
montreal chicago boston denver dallas austin miami seattle lima bogota havana england scotland wales
ireland france germany spain portugal italy austria poland norway sweden finland greece turkey egypt
kenya nigeria india japan china brazil chile peru mexico canada australia africa europe america
atlantic pacific arctic amazon danube island ocean river lake mountain valley forest desert beach
village castle palace tower`;

const FEELINGS_AND_PLAY = `love lover forever happy lucky angel baby sweetheart darling honeymoon kiss
heart smile laughter friend family mother father sister brother daughter grandma grandpa hope faith
peace liberty justice courage wisdom magic wizard witch fairy unicorn phoenix goblin knight warrior
hunter ranger archer ninja samurai pirate hero legend monster ghost vampire zombie robot cyber
matrix hacker gamer player winner champion victory soccer rugby cricket tennis hockey golf baseball
basketball volleyball boxing cycling running swimming skiing surfing climbing yoga chess poker
puzzle domino arsenal rangers rovers united city wanderers athletic`;

const OFFICE = `computer laptop keyboard monitor printer internet website server database network
system windows desktop office company business manager director support service customer account
invoice delivery warehouse shop store market money dollar euro cash bank credit budget profit salary
meeting project report school college student teacher lesson science history physics chemistry
biology geography library test testing temp temporary default guest user root access open sesame
please change nothing something anything everyone security private public password1 abc
test123 qwerty1 iloveyou thankyou goodbye goodnight`;

const split = (text: string) => text.split(/\s+/);

const runs = RUNS.flatMap((run) =>
  Array.from({ length: run.length - SHORTEST_RUN + 1 }, (_, index) =>
    run.slice(0, SHORTEST_RUN + index),
  ),
);

/** Digits four to eight times: 0000, 11111. */
const repeated = Array.from('0123456789', (digit) =>
  [4, 5, 6, 7, 8].map((times) => digit.repeat(times)),
).flat();

/** Each once, in the order in which they are tried. */
export const WORDS: readonly string[] = [
  ...new Set([
    ...split(FIRST),
    ...runs,
    ...split(WORDS_OF_DAYS),
    ...split(NAMES),
    ...split(ANIMALS),
    ...split(PLANTS_AND_FOOD),
    ...split(COLOURS_AND_STUFF),
    ...split(WHEELS),
    ...split(PLACES),
    ...split(FEELINGS_AND_PLAY),
    ...split(OFFICE),
    ...repeated,
  ]),
];
