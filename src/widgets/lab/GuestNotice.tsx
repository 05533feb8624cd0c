interface GuestNoticeProps {
  readonly leave: () => void;
  readonly adopt: () => void;
}

/** Says that a link is shown in the place of the reader’s own work, which is still kept. */
export function GuestNotice({ leave, adopt }: GuestNoticeProps) {
  return (
    <div class="lab-guest">
      <p>This is the state of a link. Your own work is still kept.</p>
      <p class="lab-guest__buttons">
        <button type="button" class="button" onClick={leave}>
          Back to my own
        </button>
        <button type="button" class="button" onClick={adopt}>
          Keep this instead
        </button>
      </p>
    </div>
  );
}
